package org.saidanddone.contracts.link;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import java.util.UUID;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.contracts.clause.Announcements;
import org.saidanddone.contracts.clause.ClausePath;
import org.saidanddone.contracts.clause.ClauseVersionEntity;
import org.saidanddone.contracts.clause.ClauseWords;
import org.saidanddone.contracts.clause.Clauses;
import org.saidanddone.contracts.clause.Pin;
import org.saidanddone.contracts.contract.Sides;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.security.Caller;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/**
 * Links a clause version to standard versions that it implements, reviews such links and takes them away.
 *
 * <p>Assents are over the words alone, so what a published clause implements is not changed by one side alone: it may only follow a
 * standard to a newer version, so that nothing falls when that is published.
 */
@ApplicationScoped
public class Linking {
    private final Clauses clauses;
    private final Sides sides;
    private final FactStore facts;
    private final LinkBodies bodies;
    private final Announcements announcements;
    private final Caller caller;

    Linking(
            Clauses clauses,
            Sides sides,
            FactStore facts,
            LinkBodies bodies,
            Announcements announcements,
            Caller caller) {
        this.clauses = clauses;
        this.sides = sides;
        this.facts = facts;
        this.bodies = bodies;
        this.announcements = announcements;
        this.caller = caller;
    }

    /**
     * What must hold before a link, asked outside a transaction, for the standard version may still be on its way here.
     *
     * @throws Refusal 404, 403, 422
     */
    void beforeLink(UUID clause, int number, NewLink link) {
        QuarkusTransaction.requiringNew()
                .run(() -> sides.require(clauses.read(clause, number).contract()));
        if (facts.await(link.standardVersionId(), StandardVersionState.class).isEmpty()) {
            throw unknownStandard();
        }
    }

    /**
     * Makes or reviews a link, in the transaction of the request.
     *
     * @throws Refusal 404, 403, 409, 422
     */
    Written link(UUID id, int number, NewLink asked) {
        ClauseVersionEntity clause = clauses.change(id, number);
        sides.require(clause.contract());
        StandardVersionState standard = present(asked);
        Optional<Pin> before = clause.pin(asked.standardVersion());
        requireOpen(clause, before, standard);
        if (!standard.digest().equals(asked.contentDigest())) {
            throw new Refusal(
                            ProblemType.DIGEST_DIFFERS,
                            "The standard version says something else than what was read. Read it again, and link it if the clause implements it; if it was edited a moment ago, try again.")
                    .at("/digest");
        }
        Pin pin = Pin.of(standard);
        if (before.filter(pin::equals).isEmpty()) {
            clause.link(pin);
            announcements.announce(EventType.CLAUSE_VERSION_LINKED, clause, caller.actingPerson());
        }
        LinkBody body = bodies.of(pin, ClausePath.of(clause));
        return before.isPresent()
                ? new Written(200, body, null, clause.version(), clause.lastAppended())
                : new Written(201, body, body.href(), clause.version(), clause.lastAppended());
    }

    /**
     * Takes a link away, in the transaction of the request.
     *
     * @throws Refusal 404, 403, 409, 412, 428
     */
    Written unlink(UUID id, int number, UUID standardVersion, HttpHeaders headers) {
        ClauseVersionEntity clause = clauses.change(id, number);
        sides.require(clause.contract());
        Pin pin = clause.pin(standardVersion).orElseThrow(Linking::unknown);
        EntityTags.requireMatch(headers, clause.version());
        switch (clause.status()) {
            case DRAFT, SUSPENDED -> {}
            case PUBLISHED ->
                throw new Refusal(
                        ProblemType.WRONG_STATE,
                        "A published clause keeps its links. Write a new version of the clause.");
            case SUPERSEDED, WITHDRAWN -> throw outOfForce();
        }
        clause.unlink(pin);
        announcements.announce(EventType.CLAUSE_VERSION_UNLINKED, clause, caller.actingPerson());
        return new Written(204, null, null, clause.version(), clause.lastAppended());
    }

    private StandardVersionState present(NewLink asked) {
        return facts.find(asked.standardVersionId().ref())
                .map(Fact::state)
                .filter(StandardVersionState.class::isInstance)
                .map(StandardVersionState.class::cast)
                .orElseThrow(Linking::unknownStandard);
    }

    private static void requireOpen(ClauseVersionEntity clause, Optional<Pin> before, StandardVersionState standard) {
        if (clause.status() == PublicationStatus.SUPERSEDED || clause.status() == PublicationStatus.WITHDRAWN) {
            throw outOfForce();
        }
        if (before.isPresent()) {
            return;
        }
        boolean follows = clause.pins().stream().anyMatch(pin -> pin.isOfAnEarlierVersionThan(standard));
        if (clause.status() == PublicationStatus.PUBLISHED && !follows) {
            throw new Refusal(
                            ProblemType.WRONG_STATE,
                            "A published clause is linked only to a newer version of a standard that it implements already. Write a new version of the clause.")
                    .at("/standardVersion");
        }
        if (clause.pins().size() >= ClauseWords.MOST_STANDARDS) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "A clause implements at most 50 standard versions. Take a link away that no longer counts, or write a further clause.");
        }
    }

    private static Refusal outOfForce() {
        return new Refusal(
                ProblemType.WRONG_STATE,
                "This version was superseded or withdrawn, and stays as it was. Change the newer one, or write one.");
    }

    private static Refusal unknownStandard() {
        return new Refusal(
                        ProblemType.UNKNOWN_REFERENCE,
                        "There is no standard version with this id. Name each that the clause implements by its id.")
                .at("/standardVersion");
    }

    static Refusal unknown() {
        return new Refusal(
                ProblemType.NOT_FOUND,
                "This version of the clause has no link to such a standard version. Its links are listed.");
    }
}
