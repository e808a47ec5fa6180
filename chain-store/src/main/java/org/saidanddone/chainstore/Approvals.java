package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.outbox.OwnTopic;

/**
 * Tells whether something may be called approved. Every answer outward goes through here, so that expiry is never missed, and nothing is called so by
 * a database that was restored and does not know what it had taken back.
 */
@ApplicationScoped
public class Approvals {
    private final Database database;
    private final OwnTopic ownTopic;
    private final Now now;

    Approvals(Database database, OwnTopic ownTopic, Now now) {
        this.database = database;
        this.ownTopic = ownTopic;
        this.now = now;
    }

    /** What was never published is a draft. */
    public Approval of(AggregateRef candidate) {
        return of(Set.of(candidate)).getOrDefault(candidate, Approval.DRAFT);
    }

    /** One for each candidate. */
    public Map<AggregateRef, Approval> of(Collection<AggregateRef> candidates) {
        Instant at = now.now();
        Map<AggregateRef, Approval> approvals = new HashMap<>();
        candidates.forEach(candidate -> approvals.put(candidate, Approval.DRAFT));
        boolean behind = ownTopic.isBehind();
        for (StoredPublication stored : database.ask(connection -> PublicationTable.find(connection, candidates))) {
            Approval approval = stored.approval(at);
            approvals.put(stored.candidate(), behind ? approval.inDoubt() : approval);
        }
        return approvals;
    }
}
