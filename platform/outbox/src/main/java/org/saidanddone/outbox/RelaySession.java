package org.saidanddone.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The relay's own session. It holds the advisory lock and carries all of the relay's statements, so that a relay that has lost its
 * lock cannot go on: its next statement fails. The server ends it when it falls silent, and another replica takes over.
 */
final class RelaySession implements AutoCloseable {
    /** How long the server bears silence. The relay speaks several times a second. */
    static final int IDLE_MILLIS = 5_000;

    private static final String UNSENT = """
            select position, event_id, aggregate_type, aggregate_id, type, event_time, payload, traceparent
            from outbox where sent_at is null order by position limit ?""";
    /** {@code least} is the other one where one is null: sent once more, a row still counts as standing where it stood first. */
    private static final String MARK_SENT = """
            with known as (update outbox_topic set next_offset = greatest(next_offset, ?))
            update outbox set sent_at = coalesce(sent_at, clock_timestamp()), topic_offset = least(topic_offset, sent.at)
            from unnest(?::bigint[], ?::bigint[]) as sent (place, at) where position = sent.place""";

    /** Never below the clock, so that a database restored from a dump does not take the counter back. */
    private static final String BEAT = """
            update outbox_heartbeat
            set counter = greatest(counter + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint)
            returning counter, coalesce(
                (select greatest(0, extract(epoch from clock_timestamp() - created_at) * 1000)::bigint
                 from outbox where sent_at is null order by position limit 1), 0)""";

    private final Connection connection;
    private boolean proven;
    private boolean everProven;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    static RelaySession open(RelayDatabase database, String applicationName) throws SQLException {
        RelaySession session = new RelaySession(database.open(applicationName));
        try {
            session.execute("set idle_session_timeout = " + IDLE_MILLIS);
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    /** Takes the lock if no other session has it. Held until this session ends. */
    boolean tryLock(long key) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, key);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    void ping() throws SQLException {
        execute("select 1");
    }

    /** The lowest unsent rows, by position. There is no cursor: a row that commits late is the lowest when it appears. */
    List<OutboxRow> unsent(int atMost) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNSENT)) {
            select.setInt(1, atMost);
            List<OutboxRow> unsent = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    unsent.add(OutboxRow.of(rows));
                }
            }
            return unsent;
        }
    }

    /**
     * Marks rows, and with them how far the topic is known: a copy of the database never knows the one without the other.
     *
     * @param acknowledged positions, with the offset at which each stands on the topic
     */
    void markSent(Map<Long, Long> acknowledged, TopicProof.Proven topic) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MARK_SENT)) {
            update.setLong(1, topic.next());
            update.setArray(
                    2, connection.createArrayOf("bigint", acknowledged.keySet().toArray()));
            update.setArray(
                    3, connection.createArrayOf("bigint", acknowledged.values().toArray()));
            update.executeUpdate();
        }
    }

    Heartbeat beat(TopicProof.Proven topic) throws SQLException {
        try (Statement update = connection.createStatement();
                ResultSet row = update.executeQuery(BEAT)) {
            if (!row.next()) {
                throw new SQLException("the heartbeat's row is missing");
            }
            return new Heartbeat(row.getLong(1), row.getLong(2), topic.id(), topic.next());
        }
    }

    /** Holds the topic against the outbox; every replica can see from then on that they tell the same, until {@link #doubt}. */
    TopicProof.Proven prove(TopicProof proof) throws SQLException, RelayFailure, InterruptedException {
        TopicProof.Proven proven = proof.prove(connection, !everProven);
        execute("select pg_advisory_lock_shared(" + OwnTopic.PROVEN_KEY + ")");
        this.proven = true;
        everProven = true;
        return proven;
    }

    /** Whatever went wrong, topic and outbox have to be held against each other again. */
    void doubt() throws SQLException {
        if (proven) {
            execute("select pg_advisory_unlock_shared(" + OwnTopic.PROVEN_KEY + ")");
            proven = false;
        } else {
            ping();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
