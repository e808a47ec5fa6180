package org.saidanddone.audit.secondlook;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;

/**
 * The thread that looks: at each decision as soon as it is journalled, and in rounds at all that is published. A round goes on by a few at a
 * time, so that it never keeps a decision waiting, nor takes the machine for itself.
 */
@ApplicationScoped
class SecondLooks {
    private static final Logger LOG = Logger.getLogger(SecondLooks.class);
    private static final long EACH_MILLIS = 250;

    private final Looking looking;
    private final ProvenCurrent current;
    private final long everyNanos;
    private final CountDownLatch stop = new CountDownLatch(1);
    private long roundDue = System.nanoTime();
    private boolean inRound;
    private @Nullable AggregateRef after;
    private boolean failing;

    SecondLooks(
            Looking looking,
            ProvenCurrent current,
            @ConfigProperty(name = "saidanddone.second-look.every", defaultValue = "60S") Duration every) {
        this.looking = looking;
        this.current = current;
        this.everyNanos = every.toNanos();
    }

    void start(@Observes StartupEvent started) {
        Thread.ofPlatform().name("second-looks").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent ended) {
        stop.countDown();
    }

    private void run() {
        try {
            while (!stop.await(EACH_MILLIS, TimeUnit.MILLISECONDS)) {
                lookOrSay();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Said once and not each time: what was not looked at is looked at when it works again. */
    private void lookOrSay() {
        try {
            boolean more = true;
            while (more && stop.getCount() > 0) {
                more = looking.decision();
            }
            goOnWithRound();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn("What was published could not be looked at; it is tried again", e);
            }
            failing = true;
        }
    }

    private void goOnWithRound() {
        if (!inRound && System.nanoTime() - roundDue < 0) {
            return;
        }
        if (!current.isSo()) {
            return;
        }
        Optional<AggregateRef> last = looking.published(after);
        after = last.orElse(null);
        inRound = last.isPresent();
        if (!inRound) {
            roundDue = System.nanoTime() + everyNanos;
        }
    }
}
