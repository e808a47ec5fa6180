package org.saidanddone.inbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;

/** The table {@code inbox_finding}: what a person has to look at. */
final class Findings {
    private static final String ADD = """
            insert into inbox_finding (kind, source, at_offset, type, aggregate_id, reason)
            select * from (values (?::text, ?::text, ?::bigint, ?::text, ?::uuid, ?::text)) as found
            except
            select kind, source, at_offset, type, aggregate_id, reason from inbox_finding where resolved_at is null""";
    private static final String LONG_MISSING = """
            insert into inbox_finding (kind, source, type, aggregate_id, reason)
            select 'gap', owner.source, a.type, a.id, 'a version is missing'
            from inbox_aggregate a join unnest(?::text[], ?::text[]) as owner (type, source) on owner.type = a.type
            where a.gap_since <= now() - make_interval(secs => ?)
            on conflict (type, aggregate_id) where kind = 'gap' and resolved_at is null do nothing""";
    private static final String FILLED = """
            update inbox_finding f set resolved_at = now() from inbox_aggregate a
            where f.kind = 'gap' and f.resolved_at is null and f.type = ? and f.aggregate_id = ?
              and a.type = f.type and a.id = f.aggregate_id and a.gap_since is null""";
    private static final String READ = """
            update inbox_finding set resolved_at = now()
            where kind = 'unreadable' and resolved_at is null and source = ? and at_offset = ?""";

    private Findings() {}

    /** Unless the same is found and open: a topic that is read again says it again. */
    static void add(
            Connection connection,
            Finding.Kind kind,
            Source source,
            @Nullable Position position,
            Optional<AggregateRef> aggregate,
            String reason)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, kind.publicName());
            insert.setString(2, source.publicName());
            insert.setObject(3, position == null ? null : position.offset());
            insert.setString(4, aggregate.map(ref -> ref.type().publicName()).orElse(null));
            insert.setObject(5, aggregate.map(AggregateRef::id).orElse(null));
            insert.setString(6, reason);
            insert.executeUpdate();
        }
    }

    /** Finds the gaps that are older than reordering explains. */
    static void addLongMissing(Connection connection, Duration patience) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(LONG_MISSING)) {
            insert.setArray(1, column(connection, AggregateType::publicName));
            insert.setArray(2, column(connection, type -> type.source().publicName()));
            insert.setDouble(3, patience.toMillis() / 1000.0);
            insert.executeUpdate();
        }
    }

    private static Array column(Connection connection, Function<AggregateType, String> value) throws SQLException {
        return connection.createArrayOf(
                "text", Arrays.stream(AggregateType.values()).map(value).toArray());
    }

    static void resolveGap(Connection connection, AggregateRef aggregate) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FILLED)) {
            update.setString(1, aggregate.type().publicName());
            update.setObject(2, aggregate.id());
            update.executeUpdate();
        }
    }

    static void resolveUnreadable(Connection connection, Position position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(READ)) {
            update.setString(1, position.source().publicName());
            update.setLong(2, position.offset());
            update.executeUpdate();
        }
    }
}
