package org.saidanddone.contracts.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.saidanddone.chainstore.Gatekeeper;
import org.saidanddone.chainstore.Passed;
import org.saidanddone.contracts.clause.Announcements;
import org.saidanddone.contracts.clause.ClauseBodies;
import org.saidanddone.contracts.clause.ClauseVersionEntity;
import org.saidanddone.contracts.clause.Clauses;
import org.saidanddone.contracts.contract.Sides;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Publishes a clause version, when the gate lets it. */
@ApplicationScoped
public class Publishing {
    private final Clauses clauses;
    private final Sides sides;
    private final Gatekeeper gatekeeper;
    private final Announcements announcements;
    private final ClauseBodies bodies;
    private final Caller caller;

    Publishing(
            Clauses clauses,
            Sides sides,
            Gatekeeper gatekeeper,
            Announcements announcements,
            ClauseBodies bodies,
            Caller caller) {
        this.clauses = clauses;
        this.sides = sides;
        this.gatekeeper = gatekeeper;
        this.announcements = announcements;
        this.bodies = bodies;
        this.caller = caller;
    }

    /**
     * The version that the gate is asked about, by one of its two organisations or an auditor.
     *
     * @throws Refusal 404, 403
     */
    @Transactional
    public AggregateRef toAskAbout(UUID id, int number) {
        ClauseVersionEntity clause = clauses.read(id, number);
        if (!caller.has(Role.AUDITOR)) {
            sides.require(clause.contract());
        }
        return clause.id().ref();
    }

    /**
     * Only the two organisations publish.
     *
     * @throws Refusal 404, 403
     */
    @Transactional
    public Capacity requireSide(UUID id, int number) {
        return sides.require(clauses.read(id, number).contract());
    }

    /**
     * Publishes it in the transaction of the request, which supersedes the earlier versions: it is answered as done once all of it is acknowledged.
     *
     * @param passed from the fence, before that transaction began
     * @throws Refusal 404, 403, 409, 422, 503
     */
    Written publish(Passed passed, UUID id, int number) {
        ClauseVersionEntity clause = clauses.change(id, number);
        sides.require(clause.contract());
        if (clause.status() == PublicationStatus.PUBLISHED) {
            throw new Refusal(
                    ProblemType.ALREADY_PUBLISHED, "This version is published already. There is nothing more to do.");
        }
        gatekeeper.publish(passed, clause.id().ref(), decided -> {
            clause.publish(decided.decision());
            announcements.announce(EventType.CLAUSE_VERSION_PUBLISHED, clause, caller.actingPerson());
            return clause;
        });
        return new Written(200, bodies.of(clause), null, clause.version(), clauses.lastAppendedOf(clause.clause()));
    }
}
