package org.saidanddone.contracts.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.State;
import org.saidanddone.outbox.Appended;
import org.saidanddone.outbox.Outbox;
import org.saidanddone.security.Caller;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Written;

/** Opens a contract: who may, with whom, and in which programme. */
@ApplicationScoped
public class Opening {
    private final Contracts contracts;
    private final GateLock gateLock;
    private final FactStore facts;
    private final Outbox outbox;
    private final Caller caller;

    Opening(Contracts contracts, GateLock gateLock, FactStore facts, Outbox outbox, Caller caller) {
        this.contracts = contracts;
        this.gateLock = gateLock;
        this.facts = facts;
        this.outbox = outbox;
        this.caller = caller;
    }

    /**
     * Waits, outside a transaction, for what the body names: it may still be on its way here.
     *
     * @throws Refusal 403 and 422 as {@link #open} would
     */
    void awaitReferences(NewContract body) {
        ProgrammeState programme = known(
                new ProgrammeId(body.programme()),
                ProgrammeState.class,
                "There is no programme with this id. Open it first, or correct the id.",
                "/programme");
        if (!programme.commissioner().equals(caller.organisation())) {
            throw new Refusal(
                    ProblemType.FORBIDDEN,
                    "Only the commissioner of the programme may open a contract in it. Sign in for it, or ask it.");
        }
        OrganisationState provider = known(
                new OrganisationId(body.provider()),
                OrganisationState.class,
                "The register has no organisation with this id. Ask a registrar to register it, or correct the id.",
                "/provider");
        if (provider.kind() != OrganisationKind.PROVIDER) {
            throw new Refusal(
                            ProblemType.WRONG_KIND,
                            "The organisation is not a provider. Name the organisation that provides the care.")
                    .at("/provider");
        }
    }

    /** Opens it, in the transaction of the request; what {@link #awaitReferences} saw never changes. */
    Written open(NewContract body) {
        gateLock.take();
        ContractEntity contract = new ContractEntity(
                new ProgrammeId(body.programme()),
                caller.organisation(),
                new OrganisationId(body.provider()),
                body.title());
        contracts.persistAndFlush(contract);
        Event event = new Event(
                UUID.randomUUID(),
                EventType.CONTRACT_OPENED,
                contract.version(),
                Instant.now(),
                caller.actingPerson(),
                contract.state());
        Appended appended = outbox.append(event);
        facts.recordLocal(event);
        ContractBody opened = contract.body();
        return new Written(201, opened, URI.create(opened.href()), opened.version(), appended);
    }

    private <S extends State> S known(AggregateId id, Class<S> kind, String whatToDo, String pointer) {
        return facts.await(id, kind)
                .orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_REFERENCE, whatToDo).at(pointer));
    }
}
