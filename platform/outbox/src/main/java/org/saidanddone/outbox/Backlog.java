package org.saidanddone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.saidanddone.observability.AtMostEvery;

/**
 * What waits to be sent, for writers to hold back by: however long an import is, all that was written before is on its topic soon, and
 * whoever must wait for it at the gate does not wait for the import.
 */
@ApplicationScoped
public class Backlog {
    /** Above so many rows that are not sent, writers pause. */
    public static final long MOST = 1_000;

    private static final Duration ASKED_EVERY = Duration.ofMillis(20);

    private final DataSource database;
    private final AtMostEvery<Boolean> room = new AtMostEvery<>(ASKED_EVERY, this::hasRoom);

    Backlog(DataSource database) {
        this.database = database;
    }

    /**
     * Waits, outside a transaction, until no more than {@link #MOST} rows wait to be sent.
     *
     * @return false when that took longer, or the database did not answer
     */
    public boolean awaitRoom(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!room.get().orElse(false)) {
            if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(ASKED_EVERY.toNanos());
        }
        return true;
    }

    private boolean hasRoom() {
        try (Connection connection = database.getConnection()) {
            return OutboxTable.unsentUpTo(connection, MOST + 1) <= MOST;
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be read", e);
        }
    }
}
