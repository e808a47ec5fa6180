package org.saidanddone.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.Source;

/**
 * What was read of other services, and how far it can be relied on.
 *
 * <p>Inside a transaction each answer is as that transaction sees it; the database failing is an {@link IllegalStateException}.
 */
@ApplicationScoped
public class Inbox {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final DataSource database;
    private final Progress progress;

    Inbox(DataSource database, Progress progress) {
        this.database = database;
        this.progress = progress;
    }

    /** The offset of the next event to apply, per source that was ever read. */
    public Map<Source, Long> nextOffsets() {
        return read(connection -> {
            Map<Source, Long> next = new EnumMap<>(Source.class);
            Offsets.read(connection).forEach((source, offset) -> next.put(source, offset.next()));
            return next;
        });
    }

    /**
     * Waits, outside a transaction, until every source was applied up to an end.
     *
     * @param ends exclusive: the offset of the first event that need not be applied
     * @return false when it took longer
     */
    public boolean awaitReached(Map<Source, Long> ends, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!reached(nextOffsets(), ends)) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            progress.await(Math.min(left, LOOK_AGAIN_NANOS));
        }
        return true;
    }

    /** Those of the aggregates that are unverifiable: a fork, a missing version, or an event that could not be read. */
    public Set<AggregateRef> doubtful(Collection<AggregateRef> aggregates) {
        return read(connection -> Doubts.among(connection, aggregates));
    }

    /** Sources of which an unread event may concern any aggregate, or which are halted: every gate that reads one is closed. */
    public Set<Source> doubtfulSources() {
        return read(Doubts::sources);
    }

    /** Whether some source was begun again and has not come as far as it was before: what is known here then is older than what was known. */
    public boolean isBeingRebuilt() {
        return read(connection -> Offsets.read(connection).values().stream().anyMatch(StoredOffset::isBeingRebuilt));
    }

    /** What is found and not resolved, oldest first. */
    public List<Finding> findings() {
        return read(Doubts::findings);
    }

    /** Whether, since this process started, every source was once applied up to the end it had at the start. Never false again. */
    public boolean caughtUp() {
        return progress.hasCaughtUp();
    }

    private static boolean reached(Map<Source, Long> next, Map<Source, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> next.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    private <T> T read(Query<T> query) {
        try (Connection connection = database.getConnection()) {
            return query.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be read", e);
        }
    }

    private interface Query<T> {
        T on(Connection connection) throws SQLException;
    }
}
