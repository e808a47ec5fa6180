package org.saidanddone.chainstore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.saidanddone.events.id.AggregateRef;

/** Each second judges those publications again whose moment of expiry has come. Any number of replicas may do so at once. */
@ApplicationScoped
class ExpirySweep {
    private static final Logger LOG = Logger.getLogger(ExpirySweep.class);
    private static final long EACH_SECONDS = 1;

    private final Database database;
    private final Fence fence;
    private final GateLock gateLock;
    private final Dependents dependents;
    private final Now now;
    private final Instance<Publications> publications;
    private final CountDownLatch stop = new CountDownLatch(1);
    private boolean failing;

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
            Thread.ofPlatform().name("chain-store-expiry").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent ended) {
        stop.countDown();
    }

    /** Suspends only after a fence, so that a consent which was renewed in time is seen. Throws what keeps it from that. */
    void sweep() {
        if (due().isEmpty()) {
            return;
        }
        fence.pass();
        QuarkusTransaction.requiringNew().run(() -> {
            gateLock.take();
            dependents.judgeAfterFence(due());
        });
    }

    private List<AggregateRef> due() {
        return database.ask(connection -> PublicationTable.due(connection, now.now()));
    }

    private void run() {
        try {
            while (!stop.await(EACH_SECONDS, TimeUnit.SECONDS)) {
                sweepOrSay();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Said once and not each second: until it works again nothing that is due counts as approved. */
    private void sweepOrSay() {
        try {
            sweep();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("What is due for expiry could not be judged yet; it is not approved meanwhile", e);
            }
            failing = true;
        }
    }
}
