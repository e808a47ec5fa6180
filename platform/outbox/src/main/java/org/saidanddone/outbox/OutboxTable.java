package org.saidanddone.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.Event;

/** The statements that writers and those who wait for an acknowledgement put to the outbox table. */
final class OutboxTable {
    private static final String INSERT = """
            insert into outbox (event_id, aggregate_type, aggregate_id, version, type, event_time, payload, traceparent)
            select ?, ?, ?, ?, ?, ?, ?, ? where not (select behind from outbox_topic) returning position""";
    private static final String INSERT_SENT = """
            insert into outbox (event_id, aggregate_type, aggregate_id, version, type, event_time, payload, topic_offset, sent_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp()) on conflict do nothing""";
    private static final String UNSENT = """
            select count(*), coalesce(greatest(0, extract(epoch from clock_timestamp() - min(created_at))), 0)
            from (select created_at from outbox where sent_at is null order by position limit ?) as unsent""";
    private static final String COUNT =
            "select count(*) from (select from outbox where sent_at is null limit ?) as unsent";
    private static final String SENT = "select position from outbox where position = any(?) and sent_at is not null";
    private static final String DELIVERED = "select sent_at is not null from outbox where event_id = ?";

    private OutboxTable() {}

    /** What waits to be sent, at the moment of asking; counted up to {@link UnsentRows#MOST}. */
    static UnsentRows unsent(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(UNSENT)) {
            select.setLong(1, UnsentRows.MOST);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new UnsentRows(row.getLong(1), row.getDouble(2));
            }
        }
    }

    /** How many rows wait to be sent, counted no further than this. */
    static long unsentUpTo(Connection connection, long most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setLong(1, most);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** @throws OutboxClosed while the topic tells what the outbox does not know */
    static Appended insert(Connection connection, Event event, byte[] payload, @Nullable String traceparent)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, event.id());
            insert.setString(2, event.aggregate().type().publicName());
            insert.setObject(3, event.aggregate().id());
            insert.setLong(4, event.version());
            insert.setString(5, event.type().wireName());
            insert.setString(6, event.time().toString());
            insert.setBytes(7, payload);
            insert.setString(8, traceparent);
            try (ResultSet row = insert.executeQuery()) {
                if (!row.next()) {
                    throw new OutboxClosed();
                }
                return new Appended(row.getLong(1), event.id());
            }
        }
    }

    /** An event that stands on the topic already. False when the outbox has this version with other bytes. */
    static boolean insertSent(Connection connection, MissingEvent missing) throws SQLException {
        Event event = missing.event();
        try (PreparedStatement insert = connection.prepareStatement(INSERT_SENT)) {
            insert.setObject(1, event.id());
            insert.setString(2, event.aggregate().type().publicName());
            insert.setObject(3, event.aggregate().id());
            insert.setLong(4, event.version());
            insert.setString(5, event.type().wireName());
            insert.setString(6, event.time().toString());
            insert.setBytes(7, missing.payload());
            insert.setLong(8, missing.offset());
            return insert.executeUpdate() == 1;
        }
    }

    /** Those of the positions whose rows Kafka has acknowledged. */
    static Set<Long> sent(Connection connection, Collection<Long> positions) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SENT)) {
            select.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
            Set<Long> sent = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    sent.add(rows.getLong(1));
                }
            }
            return sent;
        }
    }

    /** Whether Kafka has acknowledged the event; empty when there is no such event here. */
    static Optional<Boolean> delivered(Connection connection, UUID eventId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DELIVERED)) {
            select.setObject(1, eventId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBoolean(1)) : Optional.empty();
            }
        }
    }
}
