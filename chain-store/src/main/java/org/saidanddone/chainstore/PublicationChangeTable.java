package org.saidanddone.chainstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.saidanddone.chainstore.PublicationChange.Kind;
import org.saidanddone.events.id.AggregateRef;

/** The table {@code publication_change}: only ever added to, and under the gate lock, so that a reader who goes on by sequence misses nothing. */
final class PublicationChangeTable {
    private static final String APPEND = """
            insert into publication_change (candidate_type, candidate_id, change, at) values (?, ?, ?, ?)""";
    private static final String AFTER = """
            select candidate_type, candidate_id, sequence, change, at from publication_change
            where sequence > ? order by sequence limit ?""";

    private static final String LEAVE_ROOM = """
            select setval(pg_get_serial_sequence('publication_change', 'sequence'),
                nextval(pg_get_serial_sequence('publication_change', 'sequence')) + ?)""";

    private PublicationChangeTable() {}

    static void append(Connection connection, AggregateRef candidate, Kind kind, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            SqlRefs.set(insert, 1, candidate);
            insert.setString(3, kind.stored());
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    static List<PublicationChange> after(Connection connection, long sequence, int most) throws SQLException {
        List<PublicationChange> changes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(AFTER)) {
            select.setLong(1, sequence);
            select.setInt(2, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(new PublicationChange(
                            rows.getLong(3),
                            SqlRefs.get(rows, 1),
                            kind(rows.getString(4)),
                            rows.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return changes;
    }

    /** The next one gets a sequence at least so much higher: gaps mean nothing, and a number that was told once never means something else. */
    static void leaveRoom(Connection connection, long changes) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LEAVE_ROOM)) {
            select.setLong(1, changes);
            select.execute();
        }
    }

    private static Kind kind(String stored) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.stored().equals(stored))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a stored change is of a kind that is not known"));
    }
}
