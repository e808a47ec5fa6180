package org.saidanddone.chainstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chainstore.PublicationChange.Kind;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.RuleUse;

/** The table {@code publication}. Its constraint refuses a published row without a complete verdict. */
final class PublicationTable {
    private static final String STORE = """
            insert into publication (candidate_type, candidate_id, status, complete, closure_digest, unverified, profile, rules,
                decided_at, reconsider_at, least_voices, least_settings) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (candidate_type, candidate_id) do update set status = excluded.status, complete = excluded.complete,
                closure_digest = excluded.closure_digest, unverified = excluded.unverified, profile = excluded.profile,
                rules = excluded.rules, decided_at = excluded.decided_at, reconsider_at = excluded.reconsider_at,
                least_voices = excluded.least_voices, least_settings = excluded.least_settings, checking = false, checking_since = null""";
    private static final String FIND = """
            select candidate_type, candidate_id, status, closure_digest, unverified, profile, rules, decided_at, reconsider_at,
                least_voices, least_settings, checking from publication where (candidate_type, candidate_id) in (select * from unnest(?::text[], ?::uuid[]))""";
    private static final String DUE = """
            select candidate_type, candidate_id from publication
            where status = 'published' and reconsider_at <= ? and (candidate_type, candidate_id) not in (select * from unnest(?::text[], ?::uuid[]))
            order by reconsider_at limit ?""";
    private static final String TO_CHECK = """
            with marked as (
                update publication set checking = true, checking_since = ?
                where (candidate_type, candidate_id) in (select * from unnest(?::text[], ?::uuid[]))
                  and status = 'published' and not checking
                returning candidate_type, candidate_id)
            insert into publication_change (candidate_type, candidate_id, change, at)
            select candidate_type, candidate_id, 'checking', ? from marked order by 1, 2""";
    private static final String CHECKING = """
            select candidate_type, candidate_id from publication
            where checking and (reconsider_at is null or reconsider_at > ?) and (candidate_type, candidate_id) not in (select * from unnest(?::text[], ?::uuid[]))
            order by checking_since limit ?""";

    private PublicationTable() {}

    /**
     * Under the gate lock; the feed tells what changed with it.
     *
     * @param at when it changed
     */
    static void store(Connection connection, StoredPublication publication, Instant at) throws SQLException {
        AggregateRef candidate = publication.candidate();
        StoredPublication before =
                find(connection, List.of(candidate)).stream().findFirst().orElse(null);
        write(connection, publication);
        Optional<Kind> change = publication.changeFrom(before);
        if (change.isPresent()) {
            PublicationChangeTable.append(connection, candidate, change.get(), at);
        }
    }

    private static void write(Connection connection, StoredPublication publication) throws SQLException {
        ContentDigest closure = publication.closure();
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            SqlRefs.set(store, 1, publication.candidate());
            store.setString(3, publication.status().name().toLowerCase(Locale.ROOT));
            store.setBoolean(4, closure != null);
            store.setString(5, closure == null ? null : closure.value());
            store.setBoolean(6, publication.unverified());
            store.setInt(7, publication.profile().number());
            store.setArray(
                    8,
                    connection.createArrayOf(
                            "text",
                            publication.rules().stream()
                                    .map(rule -> rule.code() + ":" + rule.version())
                                    .toArray()));
            setInstant(store, 9, publication.decidedAt());
            setInstant(store, 10, publication.reconsiderAt());
            store.setInt(11, publication.profile().leastVoices());
            store.setInt(12, publication.profile().leastSettings());
            store.executeUpdate();
        }
    }

    static List<StoredPublication> find(Connection connection, Collection<AggregateRef> candidates)
            throws SQLException {
        List<StoredPublication> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            SqlRefs.setAll(select, 1, candidates);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
        }
        return found;
    }

    /** So many of those published whose moment has come, the longest due first. */
    static List<AggregateRef> due(Connection connection, Instant at, Collection<AggregateRef> except, int most)
            throws SQLException {
        List<AggregateRef> due = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            setInstant(select, 1, at);
            SqlRefs.setAll(select, 2, except);
            select.setInt(4, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(SqlRefs.get(rows, 1));
                }
            }
        }
        return due;
    }

    /** Under the gate lock: those that are published wait to be judged from now on; the feed tells of each that did not wait before. */
    static void toCheck(Connection connection, Collection<AggregateRef> candidates, Instant at) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TO_CHECK)) {
            setInstant(update, 1, at);
            SqlRefs.setAll(update, 2, candidates);
            setInstant(update, 4, at);
            update.executeUpdate();
        }
    }

    /** So many of those that wait to be judged, who waits longest first. What time may have changed is left to who passes the fence before. */
    static List<AggregateRef> checking(Connection connection, Instant at, Collection<AggregateRef> except, int most)
            throws SQLException {
        List<AggregateRef> checking = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(CHECKING)) {
            setInstant(select, 1, at);
            SqlRefs.setAll(select, 2, except);
            select.setInt(4, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    checking.add(SqlRefs.get(rows, 1));
                }
            }
        }
        return checking;
    }

    private static StoredPublication read(ResultSet row) throws SQLException {
        String closure = row.getString(4);
        OffsetDateTime reconsiderAt = row.getObject(9, OffsetDateTime.class);
        return new StoredPublication(
                SqlRefs.get(row, 1),
                PublicationStatus.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                closure == null ? null : new ContentDigest(closure),
                row.getBoolean(5),
                new GateProfile(row.getInt(6), row.getInt(10), row.getInt(11)),
                rules((String[]) row.getArray(7).getArray()),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                reconsiderAt == null ? null : reconsiderAt.toInstant(),
                row.getBoolean(12));
    }

    private static List<RuleUse> rules(String[] stored) {
        return List.of(stored).stream()
                .map(rule -> {
                    int colon = rule.lastIndexOf(':');
                    return new RuleUse(rule.substring(0, colon), Integer.parseInt(rule.substring(colon + 1)));
                })
                .toList();
    }

    private static void setInstant(PreparedStatement statement, int index, @Nullable Instant instant)
            throws SQLException {
        if (instant == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        }
    }
}
