package org.saidanddone.inbox;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;

/** The table {@code inbox_parked}: records that were not applied, kept as they came. */
final class Parking {
    private static final String PARK = """
            insert into inbox_parked
                (source, at_offset, type, aggregate_id, reason, fork, header_names, header_values, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (source, at_offset) do nothing""";
    private static final String WAITING =
            "select id from inbox_parked where resolved_at is null and not fork order by source, at_offset";
    private static final String TAKE = """
            select source, at_offset, type, aggregate_id, header_names, header_values, payload from inbox_parked
            where id = ? and resolved_at is null and not fork for update""";

    private Parking() {}

    /**
     * A parked record.
     *
     * @param concerns the known aggregate it names; empty: the whole source is in doubt
     */
    record Parked(long id, Incoming record, Optional<AggregateRef> concerns) {}

    /** True unless it is parked already. */
    static boolean park(
            Connection connection, Incoming record, Optional<AggregateRef> concerns, String reason, boolean fork)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PARK)) {
            insert.setString(1, record.position().source().publicName());
            insert.setLong(2, record.position().offset());
            insert.setString(3, concerns.map(ref -> ref.type().publicName()).orElse(null));
            insert.setObject(4, concerns.map(AggregateRef::id).orElse(null));
            insert.setString(5, reason);
            insert.setBoolean(6, fork);
            insert.setArray(7, names(connection, record));
            insert.setArray(8, values(connection, record));
            insert.setBytes(9, record.value());
            return insert.executeUpdate() == 1;
        }
    }

    /** Ids of those that newer software may be able to read, in the order in which they came. */
    static List<Long> waiting(Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WAITING);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    /** One of them, locked; empty when somebody else resolved it meanwhile. */
    static Optional<Parked> take(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TAKE)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var position = new Position(Source.named(row.getString(1)).orElseThrow(), row.getLong(2));
                var headers = headers(row.getArray(5), row.getArray(6));
                return Optional.of(new Parked(
                        id,
                        new Incoming(position, headers, row.getBytes(7)),
                        concerns(row.getString(3), row.getObject(4, UUID.class))));
            }
        }
    }

    static void resolve(Connection connection, long id) throws SQLException {
        update(connection, "update inbox_parked set resolved_at = now() where id = ?", id);
    }

    static void decideFork(Connection connection, long id) throws SQLException {
        update(connection, "update inbox_parked set fork = true where id = ?", id);
    }

    private static void update(Connection connection, String statement, long id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            update.setLong(1, id);
            update.executeUpdate();
        }
    }

    private static Array names(Connection connection, Incoming record) throws SQLException {
        // As bytes: a name may hold what text in PostgreSQL may not.
        return connection.createArrayOf(
                "bytea",
                record.headers().stream()
                        .map(header -> header.name().getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new));
    }

    private static Array values(Connection connection, Incoming record) throws SQLException {
        return connection.createArrayOf(
                "bytea", record.headers().stream().map(Incoming.Header::value).toArray(byte[][]::new));
    }

    private static List<Incoming.Header> headers(Array names, Array values) throws SQLException {
        byte[][] name = (byte[][]) names.getArray();
        byte[][] value = (byte[][]) values.getArray();
        List<Incoming.Header> headers = new ArrayList<>();
        for (int i = 0; i < name.length; i++) {
            headers.add(new Incoming.Header(new String(name[i], StandardCharsets.UTF_8), value[i]));
        }
        return headers;
    }

    private static Optional<AggregateRef> concerns(@Nullable String type, @Nullable UUID id) {
        return type == null || id == null
                ? Optional.empty()
                : AggregateType.named(type).map(known -> new AggregateRef(known, id));
    }
}
