package org.saidanddone.audit.secondlook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.id.Source;

/** States of aggregates, as the journal had them at a moment. */
final class JournalStates {
    private static final EventCodec CODEC = new EventCodec();
    private static final String NEWEST = """
            with newest as (
                select entry.aggregate_type, entry.aggregate_id, max(entry.version) as version, count(*) as seen
                from %s join journal_entry entry on entry.aggregate_type = asked.type and entry.aggregate_id = asked.id
                join unnest(?::text[], ?::bigint[]) as seen_until (source, next)
                    on seen_until.source = entry.source and entry.source_offset < seen_until.next
                group by 1, 2)
            select aggregate_type, aggregate_id, version, seen, payload::jsonb -> 'state'
            from newest join journal_entry using (aggregate_type, aggregate_id, version)""";
    private static final String FIND = NEWEST.formatted("unnest(?::text[], ?::uuid[]) as asked (type, id)");
    private static final String PROFILES_OF = NEWEST.formatted("""
            (select distinct aggregate_type, aggregate_id from journal_entry
             where aggregate_type = 'gate-profile' and payload::jsonb -> 'state' ->> 'programme' = ?) as asked (type, id)""");

    private JournalStates() {}

    /** Those of the aggregates that were known. A fact before which versions are missing is not verifiable. */
    static List<Fact> find(Connection connection, Collection<AggregateRef> refs, AsOf asOf) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            refs.stream().map(ref -> ref.type().publicName()).toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", refs.stream().map(AggregateRef::id).toArray()));
            set(select, 3, asOf);
            return facts(select);
        }
    }

    /** All gate profiles that were ever a programme's. */
    static List<Fact> profilesOf(Connection connection, ProgrammeId programme, AsOf asOf) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PROFILES_OF)) {
            select.setString(1, programme.value().toString());
            set(select, 2, asOf);
            return facts(select);
        }
    }

    private static void set(PreparedStatement select, int first, AsOf asOf) throws SQLException {
        Connection connection = select.getConnection();
        List<Map.Entry<Source, Long>> next = List.copyOf(asOf.next().entrySet());
        select.setArray(
                first,
                connection.createArrayOf(
                        "text",
                        next.stream().map(entry -> entry.getKey().publicName()).toArray()));
        select.setArray(
                first + 1,
                connection.createArrayOf(
                        "bigint", next.stream().map(Map.Entry::getValue).toArray()));
    }

    private static List<Fact> facts(PreparedStatement select) throws SQLException {
        List<Fact> facts = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                AggregateRef ref = ref(rows, 1);
                long version = rows.getLong(3);
                facts.add(
                        new Fact(CODEC.readState(ref.type(), rows.getString(5)), version, rows.getLong(4) == version));
            }
        }
        return facts;
    }

    /** A reference in two columns. */
    static AggregateRef ref(ResultSet row, int first) throws SQLException {
        AggregateType type = AggregateType.named(row.getString(first))
                .orElseThrow(() -> new IllegalStateException("a stored reference has a type that is not known"));
        return new AggregateRef(type, row.getObject(first + 1, UUID.class));
    }
}
