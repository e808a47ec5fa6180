package org.saidanddone.chainstore.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.ProgrammeState;

/** Which things said and consents belong to the programme that an organisation leads. */
@ApplicationScoped
class GatheredBy {
    private static final Set<AggregateType> CONFIDENTIAL = Set.of(AggregateType.EVIDENCE, AggregateType.CONSENT);

    private final FactStore facts;

    GatheredBy(FactStore facts) {
        this.facts = facts;
    }

    static boolean isConfidential(AggregateRef ref) {
        return CONFIDENTIAL.contains(ref.type());
    }

    /** Those of the references that the organisation may know; none that is not known here. */
    Set<AggregateRef> among(Collection<AggregateRef> refs, OrganisationId organisation) {
        Map<ProgrammeId, Boolean> leads = new HashMap<>();
        Set<AggregateRef> own = new HashSet<>();
        for (Fact fact : facts.find(refs)) {
            programme(fact)
                    .filter(programme -> leads.computeIfAbsent(programme, asked -> leads(organisation, asked)))
                    .ifPresent(programme -> own.add(fact.ref()));
        }
        return own;
    }

    private boolean leads(OrganisationId organisation, ProgrammeId programme) {
        return facts.find(programme.ref())
                .filter(fact -> fact.state() instanceof ProgrammeState known
                        && known.userLed().equals(organisation))
                .isPresent();
    }

    private static Optional<ProgrammeId> programme(Fact fact) {
        return switch (fact.state()) {
            case EvidenceState evidence -> Optional.of(evidence.programme());
            case ConsentState consent -> Optional.of(consent.programme());
            default -> Optional.empty();
        };
    }
}
