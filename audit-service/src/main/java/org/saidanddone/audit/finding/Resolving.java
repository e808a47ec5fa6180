package org.saidanddone.audit.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.saidanddone.audit.AuditDatabase;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.outbox.Appended;
import org.saidanddone.outbox.Outbox;
import org.saidanddone.security.Caller;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Lets an auditor say that a finding is dealt with. Nothing is published by that. */
@ApplicationScoped
class Resolving {
    private final AuditDatabase database;
    private final Outbox outbox;
    private final Caller caller;

    Resolving(AuditDatabase database, Outbox outbox, Caller caller) {
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
    }

    /**
     * Resolves it, in the transaction of the request.
     *
     * @throws Refusal 404, 409, 412, 428
     */
    Written resolve(UUID id, NewResolution body, HttpHeaders headers) {
        Finding open =
                database.ask(connection -> FindingTable.lock(connection, id)).orElseThrow(FindingResource::unknown);
        EntityTags.requireMatch(headers, open.version());
        if (!open.isOpen()) {
            throw new Refusal(
                    ProblemType.WRONG_STATE, "This finding was resolved before, which is final. Read it to see why.");
        }
        ActingPerson auditor = caller.actingPerson();
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Finding.Resolution how = new Finding.Resolution(body.reason(), at);
        Finding resolved = open.resolved(auditor.actor(), how);
        database.ask(connection -> {
            FindingTable.resolve(connection, resolved, auditor.actor(), how);
            return true;
        });
        Appended appended = outbox.append(new Event(
                UUID.randomUUID(), EventType.FINDING_RESOLVED, resolved.version(), at, auditor, resolved.state()));
        return new Written(200, FindingView.of(resolved), null, resolved.version(), appended);
    }
}
