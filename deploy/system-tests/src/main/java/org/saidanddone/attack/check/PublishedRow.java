package org.saidanddone.attack.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saidanddone.chain.fact.Closure;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.Gate;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.state.RuleUse;

/**
 * A row of {@code publication} that says published, with the figures and rules that it stands under.
 *
 * @param seen the version of each thing it rests on by which it was judged last, 0 where that was not known
 */
record PublishedRow(
        AggregateRef candidate,
        boolean unverified,
        Map<AggregateRef, Long> seen,
        GateProfile profile,
        List<RuleUse> rules,
        Instant at) {
    private static final String ALL = """
            select candidate_type, candidate_id, unverified, profile, least_voices, least_settings, rules, now()
            from publication where status = 'published' and not checking""";
    private static final String SEEN = """
            select candidate_type, candidate_id, aggregate_type, aggregate_id, version
            from closure_member join publication using (candidate_type, candidate_id) where status = 'published' and not checking""";

    static List<PublishedRow> all(Connection snapshot) throws SQLException {
        Map<AggregateRef, Map<AggregateRef, Long>> seen = seen(snapshot);
        List<PublishedRow> all = new ArrayList<>();
        try (Statement select = snapshot.createStatement();
                ResultSet row = select.executeQuery(ALL)) {
            while (row.next()) {
                AggregateRef candidate = ref(row, 1);
                all.add(new PublishedRow(
                        candidate,
                        row.getBoolean(3),
                        seen.getOrDefault(candidate, Map.of()),
                        new GateProfile(row.getInt(4), row.getInt(5), row.getInt(6)),
                        uses((String[]) row.getArray(7).getArray()),
                        row.getObject(8, OffsetDateTime.class).toInstant()));
            }
        }
        return all;
    }

    private static Map<AggregateRef, Map<AggregateRef, Long>> seen(Connection snapshot) throws SQLException {
        Map<AggregateRef, Map<AggregateRef, Long>> seen = new HashMap<>();
        try (Statement select = snapshot.createStatement();
                ResultSet row = select.executeQuery(SEEN)) {
            while (row.next()) {
                seen.computeIfAbsent(ref(row, 1), candidate -> new HashMap<>()).put(ref(row, 3), row.getLong(5));
            }
        }
        return seen;
    }

    private static AggregateRef ref(ResultSet row, int column) throws SQLException {
        return new AggregateRef(
                AggregateType.named(row.getString(column)).orElseThrow(), row.getObject(column + 1, UUID.class));
    }

    /** Whether it was judged by these facts. Of itself only the publication has changed since, which no rule reads. */
    boolean isJudgedBy(Closure closure) {
        return closure.known().values().stream()
                .filter(fact -> !fact.ref().equals(candidate))
                .allMatch(fact -> seen.getOrDefault(fact.ref(), 0L) == fact.version());
    }

    Verdict judge(Facts facts) {
        return Gate.evaluate(candidate, facts, profile, at, RuleBook.of(rules));
    }

    /** The same, whenever it is looked at. */
    PublishedRow timeless() {
        return new PublishedRow(candidate, unverified, seen, profile, rules, Instant.EPOCH);
    }

    private static List<RuleUse> uses(String... stored) {
        return List.of(stored).stream()
                .map(rule -> {
                    int colon = rule.lastIndexOf(':');
                    return new RuleUse(rule.substring(0, colon), Integer.parseInt(rule.substring(colon + 1)));
                })
                .toList();
    }
}
