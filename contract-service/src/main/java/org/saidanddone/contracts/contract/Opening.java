package org.saidanddone.contracts.contract;

import jakarta.enterprise.context.ApplicationScoped;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.State;
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
    private final ContractAnnouncements announcements;
    private final ContractBodies bodies;
    private final Caller caller;

    Opening(
            Contracts contracts,
            GateLock gateLock,
            FactStore facts,
            ContractAnnouncements announcements,
            ContractBodies bodies,
            Caller caller) {
        this.contracts = contracts;
        this.gateLock = gateLock;
        this.facts = facts;
        this.announcements = announcements;
        this.bodies = bodies;
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
        contracts.persist(contract);
        return bodies.opened(contract, announcements.announce(EventType.CONTRACT_OPENED, contract));
    }

    private <S extends State> S known(AggregateId id, Class<S> kind, String whatToDo, String pointer) {
        return facts.await(id, kind)
                .orElseThrow(() -> new Refusal(ProblemType.UNKNOWN_REFERENCE, whatToDo).at(pointer));
    }
}
