package org.saidanddone.chainstore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;

/**
 * Judges by and by what {@link Dependents} left waiting: a few in each transaction, so that others get the gate lock in between. Any
 * number of replicas may do so at once. What cannot be judged stays unapproved and keeps nothing else waiting.
 */
@ApplicationScoped
class Checking {
    private static final Duration EACH = Duration.ofMillis(250);
    private static final int MOST_AT_ONCE = 50;

    private final Database database;
    private final GateLock gateLock;
    private final Dependents dependents;
    private final Instance<Publications> publications;
    private final Repeating working = new Repeating(
            "chain-store-checking",
            EACH,
            this::judgeAll,
            "Some of what waits to be judged again could not be judged yet; it is not approved meanwhile");

    Checking(Database database, GateLock gateLock, Dependents dependents, Instance<Publications> publications) {
        this.database = database;
        this.gateLock = gateLock;
        this.dependents = dependents;
        this.publications = publications;
    }

    void start(@Observes StartupEvent started) {
        if (!publications.isUnsatisfied()) {
            working.start();
        }
    }

    void stop(@Observes ShutdownEvent ended) {
        working.stop();
    }

    /** Until none waits any more but those that failed; then throws what kept the last of these from being judged. */
    void judgeAll() {
        Set<AggregateRef> failed = new HashSet<>();
        RuntimeException last = null;
        int most = MOST_AT_ONCE;
        for (List<AggregateRef> waiting = waiting(failed, most); !waiting.isEmpty(); waiting = waiting(failed, most)) {
            try {
                judge(waiting);
                most = Math.min(MOST_AT_ONCE, most * 2);
            } catch (RuntimeException e) {
                last = e;
                // Fewer and fewer, so that only those are left out that cannot be judged by themselves.
                if (waiting.size() == 1) {
                    failed.addAll(waiting);
                }
                most = Math.max(1, waiting.size() / 2);
            }
        }
        if (last != null && !failed.isEmpty()) {
            throw last;
        }
    }

    private List<AggregateRef> waiting(Set<AggregateRef> except, int most) {
        return database.ask(connection -> PublicationTable.checking(connection, except, most));
    }

    private void judge(List<AggregateRef> waiting) {
        QuarkusTransaction.requiringNew().run(() -> {
            gateLock.take();
            dependents.judgeWaiting(waiting);
        });
    }
}
