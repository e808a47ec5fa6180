package org.saidanddone.chainstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.id.AggregateRef;

/** The table {@code fact}: the latest known state of each aggregate, own ones and other services'. */
final class FactTable {
    private static final String UPSERT = """
            insert into fact (aggregate_type, aggregate_id, version, state) values (?, ?, ?, ?::jsonb)
            on conflict (aggregate_type, aggregate_id) do update set version = excluded.version, state = excluded.state
            where fact.version < excluded.version""";
    private static final String FIND = """
            select aggregate_type, aggregate_id, version, state from fact
            where (aggregate_type, aggregate_id) in (select * from unnest(?::text[], ?::uuid[]))""";
    private static final EventCodec CODEC = new EventCodec();

    private FactTable() {}

    /** False when this or a newer version stood there before. */
    static boolean upsert(Connection connection, Event event) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            SqlRefs.set(upsert, 1, event.aggregate());
            upsert.setLong(3, event.version());
            upsert.setString(4, CODEC.writeState(event.state()));
            return upsert.executeUpdate() == 1;
        }
    }

    static List<Fact> find(Connection connection, Collection<AggregateRef> refs) throws SQLException {
        List<Fact> facts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            SqlRefs.setAll(select, 1, refs);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    AggregateRef ref = SqlRefs.get(rows, 1);
                    facts.add(new Fact(CODEC.readState(ref.type(), rows.getString(4)), rows.getLong(3), true));
                }
            }
        }
        return facts;
    }
}
