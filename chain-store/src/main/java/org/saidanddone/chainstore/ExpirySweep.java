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

/** Each second judges those publications again whose moment of expiry has come. Any number of replicas may do so at once. */
@ApplicationScoped
class ExpirySweep {
    private static final Duration EACH = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 100;

    private final Database database;
    private final Fence fence;
    private final GateLock gateLock;
    private final Dependents dependents;
    private final Now now;
    private final Instance<Publications> publications;
    private final Repeating sweeping = new Repeating(
            "chain-store-expiry",
            EACH,
            this::sweep,
            "What is due for expiry could not be judged yet; it is not approved meanwhile");

    ExpirySweep(
            Database database,
            Fence fence,
            GateLock gateLock,
            Dependents dependents,
            Now now,
            Instance<Publications> publications) {
        this.database = database;
        this.fence = fence;
        this.gateLock = gateLock;
        this.dependents = dependents;
        this.now = now;
        this.publications = publications;
    }

    void start(@Observes StartupEvent started) {
        if (!publications.isUnsatisfied()) {
            sweeping.start();
        }
    }

    void stop(@Observes ShutdownEvent ended) {
        sweeping.stop();
    }

    /** Suspends only after a fence, so that a consent which was renewed in time is seen. Throws what keeps it from that. */
    void sweep() {
        new LeavingOut(MOST_AT_ONCE, this::dueAndFenced, this::judge).judgeAll();
    }

    /** What comes due after the fence waits for the next one. */
    private List<AggregateRef> dueAndFenced(Collection<AggregateRef> except, int most) {
        List<AggregateRef> due = database.ask(connection -> PublicationTable.due(connection, now.now(), except, most));
        if (!due.isEmpty()) {
            fence.pass();
        }
        return due;
    }

    private void judge(List<AggregateRef> due) {
        QuarkusTransaction.requiringNew().run(() -> {
            gateLock.take();
            dependents.judgeAfterFence(due);
        });
    }
}
