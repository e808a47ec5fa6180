package org.saidanddone.chainstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Stated;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.FindingState;

/** The table {@code fact}: the latest known state of each aggregate, own ones and other services'. */
final class FactTable {
    private static final String UPSERT = """
            insert into fact (aggregate_type, aggregate_id, version, state) values (?, ?, ?, ?::jsonb)
            on conflict (aggregate_type, aggregate_id) do update set version = excluded.version, state = excluded.state
            where fact.version < excluded.version""";
    private static final String FIND = """
            select aggregate_type, aggregate_id, version,
                case when fact.digest <> asked.digest then fact.digest end,
                case when fact.digest <> asked.digest then state end
            from unnest(?::text[], ?::uuid[], ?::bytea[]) as asked (aggregate_type, aggregate_id, digest)
            join fact using (aggregate_type, aggregate_id)""";
    private static final String KNOWN = "select from fact where aggregate_type = ? and aggregate_id = ?";
    private static final String PROFILES_OF = """
            select version, state from fact where aggregate_type = 'gate-profile' and state ->> 'programme' = ?""";
    private static final String PROGRAMMES_OF = """
            select aggregate_id from fact
            where aggregate_type = 'programme' and (state ->> 'userLed' = ? or state ->> 'commissioner' = ?)""";
    private static final String OPEN_FINDINGS = """
            select state from fact where aggregate_type = 'finding' and state ->> 'status' = 'open'""";
    private static final EventCodec CODEC = new EventCodec();
    private static final byte[] NONE = {};

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

    static boolean knows(Connection connection, AggregateRef aggregate) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            SqlRefs.set(select, 1, aggregate);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * What is known of these, in one statement. Of a state that is kept only the digest is held against the one that stands there; of others the
     * state is read, and kept.
     */
    static List<Fact> find(Connection connection, Collection<AggregateRef> refs, KeptStates states)
            throws SQLException {
        Set<AggregateRef> asked = Set.copyOf(refs);
        Map<AggregateRef, KeptStates.Kept> kept = states.of(asked);
        List<Fact> facts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            SqlRefs.setAll(select, 1, asked);
            select.setArray(3, digests(connection, asked, kept));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    AggregateRef ref = SqlRefs.get(rows, 1);
                    String state = rows.getString(5);
                    KeptStates.Kept found = kept.get(ref);
                    if (found == null || state != null) {
                        found = read(ref, rows.getBytes(4), state);
                        states.keep(ref, found);
                    }
                    facts.add(new Fact(found.stated(), rows.getLong(3), true));
                }
            }
        }
        return facts;
    }

    /** In their order; no digest is like the one of nothing. */
    private static Array digests(
            Connection connection, Collection<AggregateRef> asked, Map<AggregateRef, KeptStates.Kept> kept)
            throws SQLException {
        byte[][] digests = new byte[asked.size()][];
        int next = 0;
        for (AggregateRef ref : asked) {
            KeptStates.Kept found = kept.get(ref);
            digests[next++] = found == null ? NONE : found.digest();
        }
        return connection.createArrayOf("bytea", digests);
    }

    private static KeptStates.Kept read(AggregateRef ref, byte[] digest, String state) {
        return KeptStates.Kept.of(digest, new Stated(CODEC.readState(ref.type(), state)), state.length());
    }

    static List<Fact> profilesOf(Connection connection, ProgrammeId programme) throws SQLException {
        List<Fact> profiles = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PROFILES_OF)) {
            select.setString(1, programme.value().toString());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    profiles.add(new Fact(
                            CODEC.readState(AggregateType.GATE_PROFILE, rows.getString(2)), rows.getLong(1), true));
                }
            }
        }
        return profiles;
    }

    /** What the open findings are about. */
    static Set<AggregateRef> subjectsOfOpenFindings(Connection connection) throws SQLException {
        Set<AggregateRef> subjects = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(OPEN_FINDINGS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                FindingState finding = (FindingState) CODEC.readState(AggregateType.FINDING, rows.getString(1));
                subjects.add(finding.subject().ref());
            }
        }
        return subjects;
    }

    static Set<ProgrammeId> programmesOf(Connection connection, OrganisationId organisation) throws SQLException {
        Set<ProgrammeId> programmes = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(PROGRAMMES_OF)) {
            select.setString(1, organisation.value().toString());
            select.setString(2, organisation.value().toString());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    programmes.add(new ProgrammeId(rows.getObject(1, UUID.class)));
                }
            }
        }
        return programmes;
    }
}
