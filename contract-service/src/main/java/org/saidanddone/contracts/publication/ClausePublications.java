package org.saidanddone.contracts.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.saidanddone.chainstore.Publications;
import org.saidanddone.contracts.clause.Announcements;
import org.saidanddone.contracts.clause.ClauseVersionEntity;
import org.saidanddone.contracts.clause.Clauses;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.state.Decision;

/** What this service publishes, and how the gate takes it back. */
@ApplicationScoped
public class ClausePublications implements Publications {
    private final Clauses clauses;
    private final Announcements announcements;

    ClausePublications(Clauses clauses, Announcements announcements) {
        this.clauses = clauses;
        this.announcements = announcements;
    }

    @Override
    public Set<AggregateType> types() {
        return Set.of(AggregateType.CLAUSE_VERSION);
    }

    @Override
    public void suspend(AggregateRef candidate, Decision decision) {
        ClauseVersionEntity clause = clauses.decided(candidate.id());
        clause.suspend(decision);
        announcements.announce(EventType.CLAUSE_VERSION_SUSPENDED, clause, null);
    }

    @Override
    public List<AggregateRef> supersededBy(AggregateRef candidate) {
        return clauses.inForceBefore(clauses.decided(candidate.id())).stream()
                .map(clause -> clause.id().ref())
                .toList();
    }

    @Override
    public void supersede(AggregateRef candidate) {
        ClauseVersionEntity clause = clauses.decided(candidate.id());
        clause.supersede();
        announcements.announce(EventType.CLAUSE_VERSION_SUPERSEDED, clause, null);
    }
}
