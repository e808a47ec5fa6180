package org.saidanddone.outbox;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Asks the database, for all who wait at once, what another replica's relay has had acknowledged. Sleeps while nobody waits. */
@Singleton
class AcknowledgementPoller {
    private static final Logger LOG = Logger.getLogger(AcknowledgementPoller.class);
    private static final Duration EACH = Duration.ofMillis(20);
    private static final Duration IDLE = Duration.ofHours(1);

    private final DataSource database;
    private final Waiting waiting;
    private final WakeUp someone = new WakeUp();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    AcknowledgementPoller(DataSource database, Waiting waiting) {
        this.database = database;
        this.waiting = waiting;
        this.thread =
                Thread.ofPlatform().name("outbox-acknowledgements").daemon().unstarted(this::run);
        thread.start();
    }

    void someoneWaits() {
        someone.ring();
    }

    @PreDestroy
    void stop() {
        stop.countDown();
        thread.interrupt();
    }

    private void run() {
        boolean stopped = false;
        try {
            while (!stopped) {
                Set<Long> positions = waiting.positions();
                if (positions.isEmpty()) {
                    someone.await(IDLE);
                } else {
                    ask(positions);
                    stopped = stop.await(EACH.toNanos(), TimeUnit.NANOSECONDS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Set<Long> positions) {
        try (Connection connection = database.getConnection()) {
            waiting.acknowledged(OutboxTable.sent(connection, positions));
        } catch (SQLException e) {
            LOG.warn("Acknowledgements could not be read, trying again");
        }
    }
}
