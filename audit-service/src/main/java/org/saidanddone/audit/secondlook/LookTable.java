package org.saidanddone.audit.secondlook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.audit.StoredNames;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.FindingSubject;
import org.saidanddone.events.state.State;

/** The table {@code second_look}: one row for each decision that published something. */
final class LookTable {
    private static final EventCodec CODEC = new EventCodec();
    private static final String ADD = """
            insert into second_look (type, id, version, sequence, beyond, edition) values (?, ?, ?, ?, ?, ?)""";
    private static final String STATE = """
            select payload::jsonb -> 'state' from journal_entry where aggregate_type = ? and aggregate_id = ? and version < ?
            order by version desc limit 1""";
    private static final String TAKEN_BACK = """
            update second_look set published = false, standing = null, incomplete_since = null
            where type = ? and id = ? and published""";
    private static final String STILL = """
            update second_look set published = (version = (select max(newest.version) from second_look newest
                where newest.type = second_look.type and newest.id = second_look.id and newest.version <= ?))
            where type = ? and id = ?""";
    private static final String DUE = """
            select look.type, look.id, look.version, beyond, source, source_offset, sequence, payload::jsonb -> 'state',
                coalesce((select max(edition) from second_look earlier where earlier.type = look.type
                    and earlier.outcome = 'agreed' and earlier.journaled_at < look.journaled_at - make_interval(secs => ?)), 0)
            from second_look look join journal_entry using (sequence)
            where outcome in ('pending', 'unverified') and due_at <= clock_timestamp() order by due_at, sequence limit 1 for update of look skip locked""";
    private static final String AGREED_BEFORE = """
            select aggregate_type, payload::jsonb -> 'state' from second_look join journal_entry using (sequence)
            where outcome = 'agreed' and source = ? and sequence < ? order by sequence desc limit 1""";
    private static final String LOOKED = """
            update second_look set outcome = ?, looked_at = ?, due_at = ? where type = ? and id = ? and version = ?""";
    private static final String PUBLISHED = """
            select type, id, version from second_look where published and (type, id) > (?, ?) order by type, id limit ?""";
    private static final String STANDS = """
            update second_look set standing = ?, looked_at = ?,
                incomplete_since = case when ? = 'incomplete' then coalesce(incomplete_since, ?) end
            where type = ? and id = ? and version = ? and published
            returning incomplete_since""";
    private static final String LIST = """
            select type, id, version, sequence, outcome, published, standing, looked_at from second_look
            where sequence > ? and (?::text is null or outcome = ?) order by sequence limit ?""";

    private LookTable() {}

    /**
     * A decision to look at.
     *
     * @param beyond whether it claims a frontier beyond the end of a topic
     * @param offset of its event, on the topic of its source
     * @param sequence of its event, in the journal
     * @param leastEdition of the rules, which its service certainly had by then
     */
    record Due(
            FindingSubject subject,
            boolean beyond,
            Source source,
            long offset,
            long sequence,
            State state,
            int leastEdition) {}

    static void add(Connection connection, FindingSubject subject, long sequence, boolean beyond, OptionalInt edition)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            set(insert, 1, subject);
            insert.setLong(4, sequence);
            insert.setBoolean(5, beyond);
            insert.setObject(6, edition.isPresent() ? edition.getAsInt() : null);
            insert.executeUpdate();
        }
    }

    /** The state of an aggregate at the version before that one, or the newest before it that is journalled. */
    static Optional<State> stateBefore(Connection connection, AggregateRef ref, long version) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STATE)) {
            set(select, 1, ref);
            select.setLong(3, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(CODEC.readState(ref.type(), row.getString(1))) : Optional.empty();
            }
        }
    }

    /** By its newest event the aggregate is not published. */
    static void takenBack(Connection connection, AggregateRef ref) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TAKEN_BACK)) {
            set(update, 1, ref);
            update.executeUpdate();
        }
    }

    /** By its newest event, of this version, the aggregate is published: by the latest decision that says so. */
    static void stillPublished(Connection connection, AggregateRef ref, long version) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STILL)) {
            update.setLong(1, version);
            set(update, 2, ref);
            update.executeUpdate();
        }
    }

    /**
     * The decision that has waited longest to be looked at, its row locked; those that others have locked are theirs.
     *
     * @param rolloutSeconds how long replicas of an older release may go on deciding beside those of a newer one
     */
    static Optional<Due> due(Connection connection, double rolloutSeconds) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setDouble(1, rolloutSeconds);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                AggregateRef ref = JournalStates.ref(row, 1);
                return Optional.of(new Due(
                        FindingSubject.of(ref, row.getLong(3)),
                        row.getBoolean(4),
                        Source.named(row.getString(5)).orElseThrow(),
                        row.getLong(6),
                        row.getLong(7),
                        CODEC.readState(ref.type(), row.getString(8)),
                        row.getInt(9)));
            }
        }
    }

    /** What the same service told with the latest of its earlier decisions that was agreed to. */
    static Optional<State> agreedBefore(Connection connection, Due due) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(AGREED_BEFORE)) {
            select.setString(1, due.source().publicName());
            select.setLong(2, due.sequence());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(CODEC.readState(
                                AggregateType.named(row.getString(1)).orElseThrow(), row.getString(2)))
                        : Optional.empty();
            }
        }
    }

    /** @param again when to look again, if nothing could be said */
    static void looked(Connection connection, FindingSubject subject, Outcome outcome, Instant at, Instant again)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(LOOKED)) {
            update.setString(1, StoredNames.of(outcome));
            update.setObject(2, utc(at));
            update.setObject(3, utc(again));
            set(update, 4, subject);
            update.executeUpdate();
        }
    }

    /** What is published now, from behind one of them; null: from the first on. */
    static List<FindingSubject> published(Connection connection, @Nullable AggregateRef after, int most)
            throws SQLException {
        List<FindingSubject> published = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(PUBLISHED)) {
            select.setString(1, after == null ? "" : after.type().publicName());
            select.setObject(2, after == null ? new UUID(0, 0) : after.id());
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    published.add(FindingSubject.of(JournalStates.ref(rows, 1), rows.getLong(3)));
                }
            }
        }
        return published;
    }

    /** Notes how it stands; since when it is incomplete, if it is, and still published. */
    static Optional<Instant> stands(Connection connection, FindingSubject subject, Standing standing, Instant at)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STANDS)) {
            update.setString(1, StoredNames.of(standing));
            update.setObject(2, utc(at));
            update.setString(3, StoredNames.of(standing));
            update.setObject(4, utc(at));
            set(update, 5, subject);
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                        : Optional.empty();
            }
        }
    }

    /** In the order of the journal, from behind one of them. */
    static List<LookView> list(Connection connection, @Nullable Outcome outcome, long after, int rows)
            throws SQLException {
        String wanted = outcome == null ? null : StoredNames.of(outcome);
        List<LookView> found = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setLong(1, after);
            select.setString(2, wanted);
            select.setString(3, wanted);
            select.setInt(4, rows);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
        }
        return found;
    }

    private static LookView view(ResultSet row) throws SQLException {
        String standing = row.getString(7);
        OffsetDateTime lookedAt = row.getObject(8, OffsetDateTime.class);
        return new LookView(
                new LookView.Decided(row.getString(1), row.getObject(2, UUID.class), row.getLong(3)),
                row.getLong(4),
                StoredNames.read(Outcome.values(), row.getString(5)),
                row.getBoolean(6),
                standing == null ? null : StoredNames.read(Standing.values(), standing),
                lookedAt == null ? null : lookedAt.toInstant());
    }

    private static void set(PreparedStatement statement, int first, FindingSubject subject) throws SQLException {
        set(statement, first, subject.ref());
        statement.setLong(first + 2, subject.version());
    }

    private static void set(PreparedStatement statement, int first, AggregateRef ref) throws SQLException {
        statement.setString(first, ref.type().publicName());
        statement.setObject(first + 1, ref.id());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
