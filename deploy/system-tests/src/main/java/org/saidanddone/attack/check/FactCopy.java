package org.saidanddone.attack.check;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;

/** A database's facts as they were at the latest look; only those that changed since are read again. */
final class FactCopy {
    private static final String VERSIONS = """
            select f.aggregate_type, f.aggregate_id, f.version, coalesce(a.doubtful, false)
            from fact f left join inbox_aggregate a on a.type = f.aggregate_type and a.id = f.aggregate_id""";
    private static final String STATES = """
            select aggregate_type, aggregate_id, version, state::text from fact
            where (aggregate_type, aggregate_id) in (select * from unnest(?::text[], ?::uuid[]))""";
    private static final EventCodec CODEC = new EventCodec();

    private final Map<AggregateRef, Fact> facts = new HashMap<>();

    /**
     * What changed between two looks.
     *
     * @param changed facts that are new or read otherwise
     * @param wentBack facts that are older than they were, or gone
     */
    record Changes(Set<AggregateRef> changed, List<String> wentBack) {}

    Map<AggregateRef, Fact> facts() {
        return facts;
    }

    /** Looks again, inside the snapshot of that connection. */
    Changes look(Connection snapshot) throws SQLException {
        Set<AggregateRef> changed = new HashSet<>();
        List<String> wentBack = new ArrayList<>();
        Set<AggregateRef> seen = new HashSet<>();
        Set<AggregateRef> doubtful = new HashSet<>();
        try (Statement select = snapshot.createStatement();
                ResultSet rows = select.executeQuery(VERSIONS)) {
            while (rows.next()) {
                AggregateRef ref = ref(rows);
                seen.add(ref);
                if (rows.getBoolean(4)) {
                    doubtful.add(ref);
                }
                Fact known = facts.get(ref);
                long version = rows.getLong(3);
                if (known == null || known.version() != version || known.verifiable() == rows.getBoolean(4)) {
                    changed.add(ref);
                }
                if (known != null && version < known.version()) {
                    wentBack.add(ref.type().publicName() + " went back from a newer version to an older one");
                }
            }
        }
        Set<AggregateRef> gone = new HashSet<>(facts.keySet());
        gone.removeAll(seen);
        gone.forEach(ref -> wentBack.add(ref.type().publicName() + " was forgotten"));
        facts.keySet().removeAll(gone);
        changed.addAll(gone);
        read(snapshot, changed, doubtful);
        return new Changes(changed, wentBack);
    }

    private void read(Connection snapshot, Set<AggregateRef> changed, Set<AggregateRef> doubtful) throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement select = snapshot.prepareStatement(STATES)) {
            List<AggregateRef> refs = List.copyOf(changed);
            select.setArray(
                    1,
                    snapshot.createArrayOf(
                            "text",
                            refs.stream().map(ref -> ref.type().publicName()).toArray()));
            select.setArray(
                    2,
                    snapshot.createArrayOf(
                            "uuid", refs.stream().map(AggregateRef::id).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    AggregateRef ref = ref(rows);
                    facts.put(
                            ref,
                            new Fact(
                                    CODEC.readState(ref.type(), rows.getString(4)),
                                    rows.getLong(3),
                                    !doubtful.contains(ref)));
                }
            }
        }
    }

    private static AggregateRef ref(ResultSet row) throws SQLException {
        return new AggregateRef(AggregateType.named(row.getString(1)).orElseThrow(), row.getObject(2, UUID.class));
    }
}
