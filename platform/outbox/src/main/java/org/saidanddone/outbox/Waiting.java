package org.saidanddone.outbox;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** Who in this process waits for which position to be acknowledged. */
@Singleton
class Waiting {
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

    Waiter enter(long position) {
        Waiter waiter = new Waiter(position);
        waiters.add(waiter);
        return waiter;
    }

    void leave(Waiter waiter) {
        waiters.remove(waiter);
    }

    void acknowledged(Set<Long> positions) {
        for (Waiter waiter : waiters) {
            if (positions.contains(waiter.position)) {
                waiter.done.countDown();
            }
        }
    }

    Set<Long> positions() {
        return waiters.stream().map(waiter -> waiter.position).collect(Collectors.toUnmodifiableSet());
    }

    /** One waiting thread; each is itself, also when two wait for the same position. */
    static final class Waiter {
        private final long position;
        private final CountDownLatch done = new CountDownLatch(1);

        private Waiter(long position) {
            this.position = position;
        }

        CountDownLatch done() {
            return done;
        }
    }
}
