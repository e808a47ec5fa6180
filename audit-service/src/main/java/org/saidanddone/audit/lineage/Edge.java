package org.saidanddone.audit.lineage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.CareSettingState;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ContractState;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.events.state.State;
import org.saidanddone.events.state.UserLedDeclarationState;
import org.saidanddone.events.state.VisitState;

/**
 * One aggregate rests on another.
 *
 * @param relation in the words of W3C PROV where it has one
 * @param pinned the digest or commitment that the link was made on, if it pins one
 */
record Edge(
        AggregateRef from,
        AggregateRef to,
        String relation,
        @Nullable String pinned) {
    private static final String DERIVED = "wasDerivedFrom";
    private static final String MEMBER = "hadMember";
    private static final String SOURCE = "hadPrimarySource";
    private static final String ATTRIBUTED = "wasAttributedTo";
    private static final String LOCATION = "atLocation";
    private static final String USED = "used";
    private static final String WITHIN = "within";

    /** All edges of an aggregate, by the state an event carries: the auditor's own reading, shared with nobody. */
    static List<Edge> of(State state) {
        List<Edge> edges = new ArrayList<>();
        switch (state) {
            case OrganisationState organisation -> {
                if (organisation.declaration() != null) {
                    edges.add(plain(organisation, organisation.declaration(), USED));
                }
            }
            case UserLedDeclarationState declaration -> {
                if (declaration.verification() != null) {
                    edges.add(plain(declaration, declaration.verification().organisation(), ATTRIBUTED));
                }
            }
            case ProgrammeState programme -> {
                edges.add(plain(programme, programme.userLed(), ATTRIBUTED));
                edges.add(plain(programme, programme.commissioner(), ATTRIBUTED));
            }
            case CareSettingState setting -> edges.add(plain(setting, setting.provider(), ATTRIBUTED));
            case VisitState visit -> {
                edges.add(plain(visit, visit.programme(), WITHIN));
                edges.add(plain(visit, visit.setting(), LOCATION));
                edges.add(plain(visit, visit.lead(), ATTRIBUTED));
            }
            case ConsentState consent -> edges.add(plain(consent, consent.programme(), WITHIN));
            case EvidenceState evidence -> {
                edges.add(plain(evidence, evidence.visit(), SOURCE));
                edges.add(plain(evidence, evidence.consent(), USED));
                edges.add(plain(evidence, evidence.programme(), WITHIN));
                edges.add(plain(evidence, evidence.setting(), LOCATION));
            }
            case GateProfileState profile -> edges.add(plain(profile, profile.programme(), WITHIN));
            case StandardVersionState standard -> {
                standard.provisions().forEach(provision -> edges.add(plain(standard, provision, MEMBER)));
                edges.add(plain(standard, standard.programme(), WITHIN));
                edges.add(plain(standard, standard.author().organisation(), ATTRIBUTED));
            }
            case ProvisionState provision ->
                provision
                        .links()
                        .forEach(link -> edges.add(new Edge(
                                provision.id().ref(),
                                link.evidence().ref(),
                                DERIVED,
                                link.commitment().value())));
            case ContractState contract -> {
                edges.add(plain(contract, contract.programme(), WITHIN));
                edges.add(plain(contract, contract.commissioner(), ATTRIBUTED));
                edges.add(plain(contract, contract.provider(), ATTRIBUTED));
            }
            case ClauseVersionState clause -> {
                clause.implemented()
                        .forEach(link -> edges.add(new Edge(
                                clause.id().ref(),
                                link.standardVersion().ref(),
                                DERIVED,
                                link.digest().value())));
                edges.add(plain(clause, clause.contract(), WITHIN));
                edges.add(plain(clause, clause.author().organisation(), ATTRIBUTED));
            }
            case FindingState finding ->
                throw new IllegalArgumentException("audit-service does not read its own topic");
        }
        return edges;
    }

    private static Edge plain(State from, AggregateId to, String relation) {
        return new Edge(from.id().ref(), to.ref(), relation, null);
    }
}
