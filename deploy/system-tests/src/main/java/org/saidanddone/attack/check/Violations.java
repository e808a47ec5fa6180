package org.saidanddone.attack.check;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.history.Operation;

/** What was found so far; each once. */
public final class Violations {
    private final History history;
    private final ConcurrentLinkedQueue<Violation> found = new ConcurrentLinkedQueue<>();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final CountDownLatch first = new CountDownLatch(1);

    public Violations(History history) {
        this.history = history;
    }

    public void found(String check, String what, List<Operation> concerned) {
        if (known.add(check + what + concerned.stream().map(Operation::number).toList())) {
            found.add(new Violation(
                    check, what, concerned, history.completed(), history.clock().now()));
            history.violation(check, what, concerned);
            first.countDown();
        }
    }

    public List<Violation> all() {
        return List.copyOf(found);
    }

    /** Waits for the first; false when there is none in that time. */
    public boolean awaitFirst(long millis) throws InterruptedException {
        return first.await(millis, TimeUnit.MILLISECONDS);
    }
}
