package org.saidanddone.attack.check;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.attack.stand.Stand;
import org.saidanddone.local.suite.ServiceName;

/**
 * Waits until every event that was written is sent, applied by each who reads it, and in the journal, and each publication was looked at again; and says whether
 * anything was left in doubt or disagreed with.
 */
final class Arrival {
    private static final long WITHIN_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final String WRITTEN = "select count(*) from outbox";
    private static final String UNSENT = "select count(*) from outbox where sent_at is null";
    private static final String SEEN = "select count(*) from inbox_seen";
    private static final String IN_DOUBT = """
            select (select count(*) from inbox_aggregate where doubtful) + (select count(*) from inbox_parked where resolved_at is null)
                + (select count(*) from inbox_finding where kind <> 'gap' or resolved_at is null)""";

    private static final String RAISED = "select count(*) from finding";
    private static final String NOT_LOOKED_AT =
            "select count(*) from second_look where outcome in ('pending', 'unverified')";

    private Arrival() {}

    /** False when it does not come to an end. */
    static boolean await(Stand stand) throws SQLException {
        long deadline = System.nanoTime() + WITHIN_NANOS;
        while (System.nanoTime() < deadline) {
            if (isOver(stand)) {
                return true;
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        }
        return false;
    }

    private static boolean isOver(Stand stand) throws SQLException {
        long unsent = 0;
        for (ServiceName writer : ServiceName.values()) {
            unsent += count(stand, writer, UNSENT);
        }
        if (unsent > 0) {
            return false;
        }
        long evidence = count(stand, ServiceName.EVIDENCE, WRITTEN);
        long standards = count(stand, ServiceName.STANDARDS, WRITTEN);
        long contracts = count(stand, ServiceName.CONTRACT, WRITTEN);
        long audit = count(stand, ServiceName.AUDIT, WRITTEN);
        return count(stand, ServiceName.STANDARDS, SEEN) == evidence + audit
                && count(stand, ServiceName.CONTRACT, SEEN) == evidence + standards + audit
                && count(stand, ServiceName.AUDIT, SEEN) == evidence + standards + contracts
                && count(stand, ServiceName.AUDIT, "select count(*) from journal_entry")
                        == evidence + standards + contracts
                && count(stand, ServiceName.AUDIT, NOT_LOOKED_AT) == 0;
    }

    /** Looks for what readers still doubt. */
    static void lookForDoubts(Stand stand, Violations violations) throws SQLException {
        for (ServiceName reader : List.of(ServiceName.STANDARDS, ServiceName.CONTRACT, ServiceName.AUDIT)) {
            if (count(stand, reader, IN_DOUBT) > 0) {
                violations.found(
                        "arrival",
                        reader.publicName() + " doubts what it read, though everything that was written has arrived",
                        List.of());
            }
        }
    }

    /** Looks for what audit-service disagreed with: none of these services forges a verdict. */
    static void lookForDisagreements(Stand stand, Violations violations) throws SQLException {
        long findings = count(stand, ServiceName.AUDIT, RAISED);
        if (findings > 0) {
            violations.found(
                    "second look",
                    "audit-service raised " + findings + " findings, of publications that were answered as right",
                    List.of());
        }
    }

    private static long count(Stand stand, ServiceName service, String query) throws SQLException {
        try (Connection connection = stand.look(service);
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
