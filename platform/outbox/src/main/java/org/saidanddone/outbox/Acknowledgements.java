package org.saidanddone.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.saidanddone.observability.Timers;

/** Tells whether Kafka has acknowledged an event: only then may a change be answered as done. */
@ApplicationScoped
public class Acknowledgements {
    private final DataSource database;
    private final Waiting waiting;
    private final AcknowledgementPoller poller;
    private final Timer acknowledged;
    private final Timer pending;

    Acknowledgements(DataSource database, Waiting waiting, AcknowledgementPoller poller, MeterRegistry registry) {
        this.database = database;
        this.waiting = waiting;
        this.poller = poller;
        this.acknowledged = timer(registry, "acknowledged");
        this.pending = timer(registry, "pending");
    }

    /** How far an event has come. */
    public enum Delivery {
        /** Committed here; Kafka has not acknowledged it yet. */
        PENDING,
        /** Kafka acknowledged it. */
        DONE
    }

    /**
     * Waits, after the commit, until Kafka has acknowledged an event and with it all that its transaction appended before it.
     *
     * @param last the last event of the transaction
     * @return false when that took longer, or the thread was interrupted: not known to be done, and never a failure
     */
    public boolean await(Appended last, Duration atMost) {
        long began = System.nanoTime();
        boolean done = isDoneWithin(last, atMost);
        (done ? acknowledged : pending).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        return done;
    }

    private boolean isDoneWithin(Appended last, Duration atMost) {
        Waiting.Waiter waiter = waiting.enter(last.position());
        try {
            if (isSent(last)) {
                return true;
            }
            poller.someoneWaits();
            return waiter.done().await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.leave(waiter);
        }
    }

    private static Timer timer(MeterRegistry registry, String outcome) {
        return Timers.named(
                        "saidanddone.acknowledgement.wait",
                        "How long writes waited, after their commit, for Kafka to acknowledge their events.")
                .tag("outcome", outcome)
                .register(registry);
    }

    /** How far an event of this service has come; empty when there is none with this id. */
    public Optional<Delivery> find(UUID eventId) {
        try (Connection connection = database.getConnection()) {
            return OutboxTable.delivered(connection, eventId).map(done -> done ? Delivery.DONE : Delivery.PENDING);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be read", e);
        }
    }

    /**
     * Asked once after entering: the relay may have been faster than the one who waits. The write is committed: a database that does not
     * answer now makes it not known to be done, and never a failure.
     */
    private boolean isSent(Appended last) {
        try (Connection connection = database.getConnection()) {
            return !OutboxTable.sent(connection, Set.of(last.position())).isEmpty();
        } catch (SQLException e) {
            return false;
        }
    }
}
