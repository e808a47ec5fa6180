package org.saidanddone.contracts.clause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.saidanddone.chainstore.OneMoment;
import org.saidanddone.contracts.contract.Sides;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Reads clause versions, each answer from one moment: what is shown as approved was so with exactly this content. */
@ApplicationScoped
public class ClauseReading {
    private final Clauses clauses;
    private final ClauseBodies bodies;
    private final OneMoment moment;
    private final Sides sides;
    private final Caller caller;

    ClauseReading(Clauses clauses, ClauseBodies bodies, OneMoment moment, Sides sides, Caller caller) {
        this.clauses = clauses;
        this.bodies = bodies;
        this.moment = moment;
        this.sides = sides;
        this.caller = caller;
    }

    /**
     * Any version, a draft only for those who may see it.
     *
     * @throws Refusal 404, 403
     */
    @Transactional
    public ClauseBody version(UUID id, int number) {
        moment.hold();
        ClauseVersionEntity clause = clauses.read(id, number);
        if (clause.status() == PublicationStatus.DRAFT
                && !caller.has(Role.AUDITOR)
                && sides.of(clause.contract()).isEmpty()) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "A draft is shown only to the two organisations of its programme and to auditors. Wait until it is published.");
        }
        return bodies.of(clause);
    }

    /**
     * The current version of a clause, published or suspended.
     *
     * @throws Refusal 404 when none was ever published
     */
    @Transactional
    public ClauseBody current(UUID clause) {
        moment.hold();
        return bodies.of(clauses.current(clause));
    }

    /** Up to so many clauses that are approved, in the order of their ids, from behind one of them. */
    @Transactional
    public List<ClauseBody> approved(Optional<UUID> behind, int atMost) {
        moment.hold();
        List<ClauseBody> approved = new ArrayList<>();
        Optional<UUID> last = behind;
        List<ClauseVersionEntity> published;
        do {
            published = clauses.publishedAfter(last, atMost);
            published.stream().map(bodies::of).filter(ClauseBody::approved).forEach(approved::add);
            last = published.isEmpty()
                    ? last
                    : Optional.of(published.getLast().clause().value());
        } while (approved.size() < atMost && published.size() == atMost);
        return approved.subList(0, Math.min(atMost, approved.size()));
    }
}
