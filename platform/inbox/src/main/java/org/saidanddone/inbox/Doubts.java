package org.saidanddone.inbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;

/** What stands against which aggregate or source: read only. */
final class Doubts {
    private Doubts() {}

    static Set<AggregateRef> among(Connection connection, Collection<AggregateRef> refs) throws SQLException {
        Set<AggregateRef> doubtful = new HashSet<>();
        if (refs.isEmpty()) {
            return doubtful;
        }
        Array types = connection.createArrayOf(
                "text", refs.stream().map(ref -> ref.type().publicName()).toArray());
        Array ids = connection.createArrayOf(
                "uuid", refs.stream().map(AggregateRef::id).toArray());
        try (PreparedStatement select = connection.prepareStatement("""
                select type, id from inbox_aggregate
                where doubtful and (type, id) in (select * from unnest(?::text[], ?::uuid[]))""")) {
            select.setArray(1, types);
            select.setArray(2, ids);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ref(rows.getString(1), rows.getObject(2, UUID.class)).ifPresent(doubtful::add);
                }
            }
        }
        return doubtful;
    }

    static Set<Source> sources(Connection connection) throws SQLException {
        Set<Source> doubtful = EnumSet.noneOf(Source.class);
        try (PreparedStatement select = connection.prepareStatement("""
                        select source from inbox_offset where halted is not null
                        union select source from inbox_parked
                        where resolved_at is null and aggregate_id is null and not fork""");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Source.named(rows.getString(1)).ifPresent(doubtful::add);
            }
        }
        return doubtful;
    }

    static List<Finding> findings(Connection connection) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                        select kind, source, at_offset, type, aggregate_id, reason, at from inbox_finding
                        where resolved_at is null order by id""");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                findings.add(finding(rows));
            }
        }
        return findings;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        Source source = Source.named(row.getString("source")).orElseThrow();
        Long offset = row.getObject("at_offset", Long.class);
        return new Finding(
                Finding.Kind.named(row.getString("kind")),
                source,
                Optional.ofNullable(offset).map(at -> new Position(source, at)),
                ref(row.getString("type"), row.getObject("aggregate_id", UUID.class)),
                row.getString("reason"),
                row.getTimestamp("at").toInstant());
    }

    private static Optional<AggregateRef> ref(@Nullable String type, @Nullable UUID id) {
        return type == null || id == null
                ? Optional.empty()
                : AggregateType.named(type).map(known -> new AggregateRef(known, id));
    }
}
