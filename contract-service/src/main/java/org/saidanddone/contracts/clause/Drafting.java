package org.saidanddone.contracts.clause;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.contracts.contract.Contracts;
import org.saidanddone.contracts.contract.Sides;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Caller;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Drafts versions of clauses, and edits a draft. */
@ApplicationScoped
public class Drafting {
    private final Clauses clauses;
    private final Contracts contracts;
    private final Sides sides;
    private final Implemented implemented;
    private final Announcements announcements;
    private final ClauseBodies bodies;
    private final GateLock gateLock;
    private final Caller caller;

    Drafting(
            Clauses clauses,
            Contracts contracts,
            Sides sides,
            Implemented implemented,
            Announcements announcements,
            ClauseBodies bodies,
            GateLock gateLock,
            Caller caller) {
        this.clauses = clauses;
        this.contracts = contracts;
        this.sides = sides;
        this.implemented = implemented;
        this.announcements = announcements;
        this.bodies = bodies;
        this.gateLock = gateLock;
        this.caller = caller;
    }

    /**
     * What must hold before a draft, asked outside a transaction, for standards may still be on their way here.
     *
     * @throws Refusal 404, 403, 422
     */
    void beforeDraft(UUID contract, ClauseWords words) {
        QuarkusTransaction.requiringNew()
                .run(() -> sides.require(contracts.named(contract).id()));
        implemented.await(words);
    }

    /** Drafts version 1 of a new clause, in the transaction of the request. */
    Written draft(UUID contract, ClauseWords words) {
        gateLock.take();
        return drafted(ClauseVersionEntity.first(
                new ContractId(contract), caller.actingPerson(), words.content(), implemented.pinned(words)));
    }

    /**
     * What must hold before a new version, asked outside a transaction.
     *
     * @throws Refusal 404, 403, 422
     */
    void beforeNext(UUID clause, ClauseWords words) {
        QuarkusTransaction.requiringNew()
                .run(() -> sides.require(clauses.latest(clause).contract()));
        implemented.await(words);
    }

    /**
     * Drafts the version that follows the latest one, in the transaction of the request. A clause has one draft at most, so that both sides speak
     * of the same.
     *
     * @throws Refusal 409
     */
    Written next(UUID id, ClauseWords words) {
        gateLock.take();
        ClauseVersionEntity latest = clauses.latest(id);
        if (latest.status() == PublicationStatus.DRAFT) {
            throw new Refusal(
                    ProblemType.WRONG_STATE, "The latest version of the clause is a draft still. Edit that one.");
        }
        return drafted(latest.next(caller.actingPerson(), words.content(), implemented.pinned(words)));
    }

    private Written drafted(ClauseVersionEntity clause) {
        clauses.persist(clause);
        announcements.announce(EventType.CLAUSE_VERSION_DRAFTED, clause, caller.actingPerson());
        return bodies.drafted(clause);
    }

    /**
     * What must hold before an edit, asked outside a transaction.
     *
     * @throws Refusal 404, 403, 422
     */
    void beforeEdit(UUID clause, int number, ClauseWords words) {
        QuarkusTransaction.requiringNew()
                .run(() -> sides.require(clauses.read(clause, number).contract()));
        implemented.await(words);
    }

    /**
     * Edits a draft, in the transaction of the request, and pins the standards anew. Text that was published once is never changed, not after a suspension
     * either: who assented to it or took it up would be left with other words.
     *
     * @throws Refusal 409, 412, 428
     */
    Written edit(UUID id, int number, ClauseWords words, HttpHeaders headers) {
        ClauseVersionEntity clause = clauses.change(id, number);
        EntityTags.requireMatch(headers, clause.version());
        if (clause.status() != PublicationStatus.DRAFT) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "Text that was published is never changed. Write a new version of the clause.");
        }
        clause.edit(words.content(), implemented.pinned(words));
        announcements.announce(EventType.CLAUSE_VERSION_EDITED, clause, caller.actingPerson());
        return bodies.written(clause);
    }
}
