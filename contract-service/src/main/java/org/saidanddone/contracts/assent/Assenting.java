package org.saidanddone.contracts.assent;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.saidanddone.contracts.clause.Announcements;
import org.saidanddone.contracts.clause.AssentBody;
import org.saidanddone.contracts.clause.ClauseBodies;
import org.saidanddone.contracts.clause.ClausePath;
import org.saidanddone.contracts.clause.ClauseVersionEntity;
import org.saidanddone.contracts.clause.Clauses;
import org.saidanddone.contracts.contract.Sides;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AssentId;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Caller;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Gives assents to a clause version and takes them back, in the transaction of the request. */
@ApplicationScoped
public class Assenting {
    /** An event is at most 64 KiB, so its schema has no room for more. */
    private static final int MOST_ASSENTS = 64;

    private final Clauses clauses;
    private final Sides sides;
    private final Announcements announcements;
    private final ClauseBodies bodies;
    private final Caller caller;

    Assenting(Clauses clauses, Sides sides, Announcements announcements, ClauseBodies bodies, Caller caller) {
        this.clauses = clauses;
        this.sides = sides;
        this.announcements = announcements;
        this.bodies = bodies;
        this.caller = caller;
    }

    /**
     * Assents. Who assents again to the same content is shown the assent that stands. What was superseded or withdrawn takes no assent.
     *
     * @throws Refusal 404, 403, 409
     */
    Written give(UUID id, int number, ContentDigest read) {
        ClauseVersionEntity clause = clauses.change(id, number);
        Capacity side = sides.require(clause.contract());
        if (clause.status() == PublicationStatus.SUPERSEDED) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "A newer version of the clause took the place of this one. Assent to that one.");
        }
        if (clause.status() == PublicationStatus.WITHDRAWN) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "This version was withdrawn for good. Assent to the next one, if you agree with it.");
        }
        if (!read.equals(clause.digest())) {
            throw new Refusal(
                            ProblemType.DIGEST_DIFFERS,
                            "The clause says something else than what was read. Read it again and assent to its present digest.")
                    .at("/digest");
        }
        Optional<Assent> standing = clause.assents().stream()
                .filter(given -> given.capacity() == side
                        && given.organisation().equals(caller.organisation())
                        && given.actor().equals(caller.actor())
                        && given.digest().equals(read)
                        && !given.withdrawn())
                .findFirst();
        if (standing.isPresent()) {
            return answer(200, clause, standing.get());
        }
        if (clause.assents().size() >= MOST_ASSENTS) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "A version holds at most " + MOST_ASSENTS + " assents. Draft the clause anew.");
        }
        Assent assent =
                new Assent(new AssentId(UuidV7.next()), side, caller.organisation(), caller.actor(), read, false);
        clause.add(assent);
        announcements.announce(EventType.CLAUSE_VERSION_ASSENTED, clause, caller.actingPerson());
        return answer(201, clause, assent);
    }

    /**
     * Takes an assent back. It needs no reason, and is final: who changes their mind assents again.
     *
     * @throws Refusal 404, 403
     */
    Written takeBack(UUID id, int number, UUID assentId) {
        ClauseVersionEntity clause = clauses.change(id, number);
        Assent assent = clause.assent(assentId).orElseThrow(Assenting::unknown);
        if (!assent.organisation().equals(caller.organisation())) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only the organisation that gave an assent takes it back. Sign in for it, or ask it.");
        }
        if (!assent.withdrawn()) {
            clause.takeBack(assent.id());
            announcements.announce(EventType.CLAUSE_VERSION_ASSENT_WITHDRAWN, clause, caller.actingPerson());
        }
        return answer(200, clause, clause.assent(assentId).orElseThrow(Assenting::unknown));
    }

    /** The answer waits for the clause's latest event: who repeats a request must not be told done before it is. */
    private Written answer(int status, ClauseVersionEntity clause, Assent assent) {
        AssentBody body = bodies.assent(assent, ClausePath.of(clause));
        URI location = status == 201 ? body.href() : null;
        return new Written(status, body, location, clause.version(), clause.lastAppended());
    }

    static Refusal unknown() {
        return new Refusal(
                ProblemType.NOT_FOUND, "There is no such assent to this version of the clause. Check its address.");
    }
}
