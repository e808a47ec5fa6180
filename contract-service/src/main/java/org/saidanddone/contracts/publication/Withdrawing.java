package org.saidanddone.contracts.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.Withdrawal;
import org.saidanddone.contracts.clause.Announcements;
import org.saidanddone.contracts.clause.ClauseBodies;
import org.saidanddone.contracts.clause.ClauseVersionEntity;
import org.saidanddone.contracts.clause.Clauses;
import org.saidanddone.contracts.contract.Sides;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.security.Caller;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Takes a clause version out of force, for good: it stands on both sides, so either may. */
@ApplicationScoped
class Withdrawing {
    private final Clauses clauses;
    private final Sides sides;
    private final Withdrawal withdrawal;
    private final Announcements announcements;
    private final ClauseBodies bodies;
    private final Caller caller;

    Withdrawing(
            Clauses clauses,
            Sides sides,
            Withdrawal withdrawal,
            Announcements announcements,
            ClauseBodies bodies,
            Caller caller) {
        this.clauses = clauses;
        this.sides = sides;
        this.withdrawal = withdrawal;
        this.announcements = announcements;
        this.bodies = bodies;
        this.caller = caller;
    }

    /**
     * In the transaction of the request. Again changes nothing, the reason included.
     *
     * @throws Refusal 404, 403, 409, 412, 422, 428
     */
    Written withdraw(UUID id, int number, HttpHeaders headers, @Nullable String reason) {
        ClauseVersionEntity clause = clauses.change(id, number);
        Capacity side = sides.require(clause.contract());
        EntityTags.requireMatch(headers, clause.version());
        switch (clause.status()) {
            case PUBLISHED, SUSPENDED -> {
                requireReason(side, reason);
                withdrawal.withdraw(clause.id().ref(), () -> {
                    clause.withdraw(caller.organisation(), reason);
                    announcements.announce(EventType.CLAUSE_VERSION_WITHDRAWN, clause, caller.actingPerson());
                });
            }
            case WITHDRAWN -> {}
            case DRAFT -> throw notInForce("A draft is not in force. Leave it, or edit it.");
            case SUPERSEDED ->
                throw notInForce(
                        "A newer version took the place of this one. Withdraw that, if you no longer stand by it.");
        }
        return bodies.written(clause);
    }

    private static void requireReason(Capacity side, @Nullable String reason) {
        if (side == Capacity.COMMISSIONER && reason == null) {
            throw new Refusal(ProblemType.INVALID, "A commissioner says why, for everybody to read. Give the reason.")
                    .at("/reason");
        }
    }

    private static Refusal notInForce(String why) {
        return new Refusal(ProblemType.WRONG_STATE, why);
    }
}
