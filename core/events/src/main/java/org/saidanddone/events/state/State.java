package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Set;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.AggregateRef;

/** The whole shareable state of an aggregate at one version: what an event carries and what a fact is made of. */
public sealed interface State
        permits OrganisationState,
                UserLedDeclarationState,
                ProgrammeState,
                CareSettingState,
                VisitState,
                ConsentState,
                EvidenceState,
                GateProfileState,
                StandardVersionState,
                ProvisionState,
                ContractState,
                ClauseVersionState,
                FindingState {

    AggregateId id();

    /** The aggregates that this one rests on: the edges of the chain, from a clause down to evidence. */
    @JsonIgnore
    Set<AggregateRef> restsOn();
}
