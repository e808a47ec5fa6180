package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;

/** Tells whether something may be called approved. Every answer outward goes through here, so that expiry is never missed. */
@ApplicationScoped
public class Approvals {
    private final Database database;
    private final Now now;

    Approvals(Database database, Now now) {
        this.database = database;
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
        database.ask(connection -> PublicationTable.find(connection, candidates))
                .forEach(stored -> approvals.put(stored.candidate(), stored.approval(at)));
        return approvals;
    }
}
