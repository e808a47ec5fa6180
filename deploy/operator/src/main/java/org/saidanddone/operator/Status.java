package org.saidanddone.operator;

import java.sql.SQLException;
import java.util.List;
import org.saidanddone.inbox.Finding;
import org.saidanddone.inbox.InboxOperations;
import org.saidanddone.inbox.ParkedRecord;
import org.saidanddone.outbox.OutboxStatus;

/** Shows what is in doubt. Changes nothing, and may be asked while the service runs. */
final class Status {
    private Status() {}

    static void perform(Desk desk) throws SQLException, Refused, InterruptedException {
        sent(desk);
        if (!desk.service().reads().isEmpty()) {
            read(desk);
        }
    }

    private static void sent(Desk desk) throws SQLException, InterruptedException {
        OutboxStatus status = desk.outbox().status();
        desk.say("sends: " + status.events() + " events, " + status.unsent()
                + " not acknowledged, the oldest of them for " + status.oldestUnsentSeconds()
                + " s; the topic is known up to offset " + status.knownUpTo());
        status.trouble().ifPresent(trouble -> desk.say("  trouble: " + trouble));
    }

    private static void read(Desk desk) throws SQLException, Refused {
        InboxOperations inbox = desk.inbox();
        inbox.applied()
                .forEach((source, applied) -> desk.say("reads " + source.publicName() + ": applied up to offset "
                        + applied.next()
                        + applied.halted().map(why -> "; halted: " + why).orElse("")));
        List<ParkedRecord> parked = inbox.parked();
        for (ParkedRecord one : parked) {
            desk.say("parked " + one.id() + ": " + one.position().source().publicName() + " offset "
                    + one.position().offset() + ", "
                    + one.concerns()
                            .map(aggregate -> "concerns " + aggregate)
                            .orElse("may concern anything, so that every gate that reads this source is closed")
                    + ": " + one.reason());
        }
        for (Finding finding : inbox.findings()) {
            desk.say("found " + finding.at() + ": " + finding.kind().publicName() + " of "
                    + finding.source().publicName()
                    + finding.aggregate().map(aggregate -> ", " + aggregate).orElse("") + ": " + finding.reason());
        }
    }
}
