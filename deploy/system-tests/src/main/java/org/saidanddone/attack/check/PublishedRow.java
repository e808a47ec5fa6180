package org.saidanddone.attack.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.Gate;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.state.RuleUse;

/** A row of {@code publication} that says published, with the figures and rules that it stands under. */
record PublishedRow(
        AggregateRef candidate,
        boolean unverified,
        @Nullable String closure,
        GateProfile profile,
        List<RuleUse> rules,
        Instant at) {
    private static final String ALL = """
            select candidate_type, candidate_id, unverified, closure_digest, profile, least_voices, least_settings, rules, now()
            from publication where status = 'published'""";

    static List<PublishedRow> all(Connection snapshot) throws SQLException {
        List<PublishedRow> all = new ArrayList<>();
        try (Statement select = snapshot.createStatement();
                ResultSet row = select.executeQuery(ALL)) {
            while (row.next()) {
                all.add(new PublishedRow(
                        new AggregateRef(
                                AggregateType.named(row.getString(1)).orElseThrow(), row.getObject(2, UUID.class)),
                        row.getBoolean(3),
                        row.getString(4),
                        new GateProfile(row.getInt(5), row.getInt(6), row.getInt(7)),
                        uses((String[]) row.getArray(8).getArray()),
                        row.getObject(9, OffsetDateTime.class).toInstant()));
            }
        }
        return all;
    }

    Verdict judge(Facts facts) {
        return Gate.evaluate(candidate, facts, profile, at, RuleBook.of(rules));
    }

    /** The same, whenever it is looked at. */
    PublishedRow timeless() {
        return new PublishedRow(candidate, unverified, closure, profile, rules, Instant.EPOCH);
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
