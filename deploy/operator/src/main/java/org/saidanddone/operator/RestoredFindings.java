package org.saidanddone.operator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.state.FindingState;

/** The findings that audit-service had told after the copy that it was restored from: without them nobody could ever resolve them. */
final class RestoredFindings {
    private static final String REASON_IS_LOST =
            "The reason is lost: it stands in no event, and the database was restored from a copy of before.";
    private static final String TAKEN_OTHERWISE =
            "The database raised another finding about a publication that one was told about before. Restore it again, and reconcile it before the service is started.";
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String TAKE_BACK = """
            insert into finding (id, version, subject_type, subject_id, subject_version, kind, rules, at, status, resolved_by, resolved_at, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set version = excluded.version, status = excluded.status, resolved_by = excluded.resolved_by,
                resolved_at = excluded.resolved_at, reason = excluded.reason where finding.version < excluded.version""";

    private RestoredFindings() {}

    /**
     * In the caller's transaction.
     *
     * @param told in the order of the topic
     * @throws Refused when it was started before, and found the same once more; roll back then
     */
    static void takeBack(Connection connection, List<Event> told) throws SQLException, Refused {
        try (PreparedStatement insert = connection.prepareStatement(TAKE_BACK)) {
            for (Event event : told) {
                if (event.state() instanceof FindingState finding) {
                    set(insert, event, finding);
                    insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new Refused(TAKEN_OTHERWISE);
            }
            throw e;
        }
    }

    private static void set(PreparedStatement insert, Event event, FindingState finding) throws SQLException {
        ActorKey by = finding.resolvedBy();
        insert.setObject(1, finding.id().value());
        insert.setLong(2, event.version());
        insert.setString(3, finding.subject().type().publicName());
        insert.setObject(4, finding.subject().id());
        insert.setLong(5, finding.subject().version());
        insert.setString(6, stored(finding.kind()));
        insert.setArray(
                7, insert.getConnection().createArrayOf("text", finding.rules().toArray()));
        insert.setObject(8, utc(finding.at()));
        insert.setString(9, stored(finding.status()));
        insert.setString(10, by == null ? null : by.value());
        insert.setObject(11, by == null ? null : utc(event.time()));
        insert.setString(12, by == null ? null : REASON_IS_LOST);
    }

    private static String stored(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
