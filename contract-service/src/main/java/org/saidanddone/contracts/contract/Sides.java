package org.saidanddone.contracts.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.chainstore.Parties;
import org.saidanddone.events.id.ContractId;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** For which side of a contract's programme the caller's organisation stands. */
@ApplicationScoped
public class Sides {
    private final Contracts contracts;
    private final FactStore facts;
    private final Caller caller;

    Sides(Contracts contracts, FactStore facts, Caller caller) {
        this.contracts = contracts;
        this.facts = facts;
        this.caller = caller;
    }

    /** Empty when it stands for neither. */
    public Optional<Capacity> of(ContractId contract) {
        return programme(contract).flatMap(known -> Parties.capacityOf(known, caller.organisation()));
    }

    /**
     * The caller's side.
     *
     * @throws Refusal 403 when it stands for neither
     */
    public Capacity require(ContractId contract) {
        return of(contract)
                .orElseThrow(
                        () -> new Refusal(
                                ProblemType.FORBIDDEN,
                                "Only the commissioner and the user-led organisation of the programme may do this. Sign in for one of them."));
    }

    /** Drafts are shown to the two sides and to auditors. Others do not even have to act for an organisation. */
    public boolean seesDrafts(ContractId contract) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.CONTRIBUTOR) && of(contract).isPresent());
    }

    /** Why something was suspended is between the person who said it and these. */
    public boolean seesReasons(ContractId contract) {
        return caller.has(Role.AUDITOR)
                || (caller.has(Role.CONTRIBUTOR) && of(contract).equals(Optional.of(Capacity.USER_LED)));
    }

    private Optional<ProgrammeState> programme(ContractId contract) {
        return facts.find(contracts.of(contract).programme().ref())
                .map(Fact::state)
                .filter(ProgrammeState.class::isInstance)
                .map(ProgrammeState.class::cast);
    }
}
