package org.saidanddone.chainstore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.inbox.Inbox;

/**
 * Judges by and by what {@link Dependents} left waiting. Any number of replicas may do so at once. What cannot be judged stays unapproved. While the
 * copy is being rebuilt all of it waits: whatever broke it may not have been read again.
 */
@ApplicationScoped
class Checking {
    private static final Duration EACH = Duration.ofMillis(250);
    private static final int MOST_AT_ONCE = 50;

    private final Database database;
    private final GateLock gateLock;
    private final Dependents dependents;
    private final Now now;
    private final Inbox inbox;
    private final Instance<Publications> publications;
    private final Repeating working = new Repeating(
            "chain-store-checking",
            EACH,
            this::judgeAll,
            "Some of what waits to be judged again could not be judged yet; it is not approved meanwhile");

    Checking(
            Database database,
            GateLock gateLock,
            Dependents dependents,
            Now now,
            Inbox inbox,
            Instance<Publications> publications) {
        this.database = database;
        this.gateLock = gateLock;
        this.dependents = dependents;
        this.now = now;
        this.inbox = inbox;
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

    /** All that wait, but those that cannot be judged; throws what kept the last of these from it. */
    void judgeAll() {
        new LeavingOut(MOST_AT_ONCE, this::waiting, this::judge).judgeAll();
    }

    private List<AggregateRef> waiting(Collection<AggregateRef> except, int most) {
        return inbox.isBeingRebuilt()
                ? List.of()
                : database.ask(connection -> PublicationTable.checking(connection, now.now(), except, most));
    }

    private void judge(List<AggregateRef> waiting) {
        QuarkusTransaction.requiringNew().run(() -> {
            gateLock.take();
            dependents.judgeWaiting(waiting);
        });
    }
}
