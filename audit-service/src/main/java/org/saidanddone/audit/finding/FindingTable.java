package org.saidanddone.audit.finding;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.audit.StoredNames;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.FindingId;
import org.saidanddone.events.state.FindingKind;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.FindingStatus;
import org.saidanddone.events.state.FindingSubject;

/** The table {@code finding}. */
final class FindingTable {
    private static final String COLUMNS = """
            select id, version, subject_type, subject_id, subject_version, kind, rules, at, status, resolved_by, resolved_at, reason
            from finding""";
    private static final String RAISE = """
            insert into finding (id, version, subject_type, subject_id, subject_version, kind, rules, at, status)
            values (?, 1, ?, ?, ?, ?, ?, ?, 'open')
            on conflict (subject_type, subject_id, subject_version) where status = 'open' do nothing""";
    private static final String RESOLVE = """
            update finding set version = ?, status = 'resolved', resolved_by = ?, resolved_at = ?, reason = ? where id = ?""";
    private static final String LIST = COLUMNS
            + " where id > ? and (?::text is null or status = ?) and (?::uuid is null or subject_id = ?) order by id limit ?";

    private FindingTable() {}

    /** False when one is open about the same publication already. */
    static boolean raise(Connection connection, FindingState finding) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(RAISE)) {
            insert.setObject(1, finding.id().value());
            insert.setString(2, finding.subject().type().publicName());
            insert.setObject(3, finding.subject().id());
            insert.setLong(4, finding.subject().version());
            insert.setString(5, StoredNames.of(finding.kind()));
            insert.setArray(6, connection.createArrayOf("text", finding.rules().toArray()));
            insert.setObject(7, utc(finding.at()));
            return insert.executeUpdate() == 1;
        }
    }

    /** With its row locked until the transaction ends. */
    static Optional<Finding> lock(Connection connection, UUID id) throws SQLException {
        return one(connection, id, COLUMNS + " where id = ? for update");
    }

    static Optional<Finding> find(Connection connection, UUID id) throws SQLException {
        return one(connection, id, COLUMNS + " where id = ?");
    }

    /** Stores what became of an open one. */
    static void resolve(Connection connection, Finding resolved, ActorKey by, Finding.Resolution how)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RESOLVE)) {
            update.setLong(1, resolved.version());
            update.setString(2, by.value());
            update.setObject(3, utc(how.at()));
            update.setString(4, how.reason());
            update.setObject(5, resolved.state().id().value());
            update.executeUpdate();
        }
    }

    /** Those that fit, in the order of their ids, from behind one of them. */
    static List<Finding> list(
            Connection connection,
            @Nullable FindingStatus status,
            @Nullable UUID subject,
            @Nullable UUID after,
            int rows)
            throws SQLException {
        String wanted = status == null ? null : StoredNames.of(status);
        try (PreparedStatement select = connection.prepareStatement(LIST)) {
            // before the first id there is none
            select.setObject(1, after == null ? new UUID(0, 0) : after);
            select.setString(2, wanted);
            select.setString(3, wanted);
            select.setObject(4, subject);
            select.setObject(5, subject);
            select.setInt(6, rows);
            return read(select);
        }
    }

    private static Optional<Finding> one(Connection connection, UUID id, String statement) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(statement)) {
            select.setObject(1, id);
            return read(select).stream().findFirst();
        }
    }

    private static List<Finding> read(PreparedStatement select) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                findings.add(finding(rows));
            }
        }
        return findings;
    }

    private static Finding finding(ResultSet row) throws SQLException {
        String by = row.getString(10);
        String reason = row.getString(12);
        return new Finding(
                new FindingState(
                        new FindingId(row.getObject(1, UUID.class)),
                        FindingSubject.of(
                                new AggregateRef(
                                        AggregateType.named(row.getString(3)).orElseThrow(),
                                        row.getObject(4, UUID.class)),
                                row.getLong(5)),
                        StoredNames.read(FindingKind.values(), row.getString(6)),
                        List.of((String[]) row.getArray(7).getArray()),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        StoredNames.read(FindingStatus.values(), row.getString(9)),
                        by == null ? null : new ActorKey(by)),
                row.getLong(2),
                reason == null
                        ? null
                        : new Finding.Resolution(
                                reason, row.getObject(11, OffsetDateTime.class).toInstant()));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
