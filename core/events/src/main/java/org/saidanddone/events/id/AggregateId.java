package org.saidanddone.events.id;

import java.util.UUID;

/** The id of an aggregate: what events are about and links point to. */
public sealed interface AggregateId
        permits OrganisationId,
                UserLedDeclarationId,
                ProgrammeId,
                CareSettingId,
                VisitId,
                ConsentId,
                EvidenceId,
                GateProfileId,
                StandardVersionId,
                ProvisionId,
                ContractId,
                ClauseVersionId,
                FindingId {

    UUID value();

    AggregateType type();

    /** The id as the closure index, the fact tables and the graph keep it. */
    default AggregateRef ref() {
        return new AggregateRef(type(), value());
    }
}
