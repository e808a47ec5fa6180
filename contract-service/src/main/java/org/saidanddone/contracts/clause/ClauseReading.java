package org.saidanddone.contracts.clause;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.saidanddone.chainstore.OneMoment;
import org.saidanddone.contracts.contract.Sides;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Reads clause versions, each answer from one moment: what is shown as approved was so with exactly this content. */
@ApplicationScoped
public class ClauseReading {
    private final Clauses clauses;
    private final ClauseBodies bodies;
    private final OneMoment moment;
    private final Sides sides;

    ClauseReading(Clauses clauses, ClauseBodies bodies, OneMoment moment, Sides sides) {
        this.clauses = clauses;
        this.bodies = bodies;
        this.moment = moment;
        this.sides = sides;
    }

    /**
     * Any version, a draft only for those who may see it.
     *
     * @throws Refusal 404, 403
     */
    @Transactional
    public ClauseBody version(UUID id, int number) {
        return bodies.of(atOneMoment(id, number));
    }

    /**
     * The same in the caller's transaction, which has read nothing yet and reads all else at the same moment.
     *
     * @throws Refusal 404, 403
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ClauseVersionEntity atOneMoment(UUID id, int number) {
        moment.hold();
        ClauseVersionEntity clause = clauses.read(id, number);
        if (clause.status() == PublicationStatus.DRAFT && !sides.seesDrafts(clause.contract())) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "A draft is shown only to the two organisations of its programme and to auditors. Wait until it is published.");
        }
        return clause;
    }

    /**
     * The current version of a clause, published, suspended or withdrawn.
     *
     * @throws Refusal 404 when none was ever published
     */
    @Transactional
    public ClauseBody current(UUID clause) {
        moment.hold();
        return bodies.of(clauses.current(clause));
    }
}
