package org.saidanddone.standards.provision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** Pins evidence as it now stands, by its commitment. */
@ApplicationScoped
class EvidencePins {
    private final FactStore facts;

    EvidencePins(FactStore facts) {
        this.facts = facts;
    }

    /** Outside a transaction: waits a moment for evidence that may still be on its way here. The first that does not come ends it. */
    void await(List<UUID> evidence) {
        boolean known = true;
        for (int i = 0; known && i < evidence.size(); i++) {
            known = facts.await(new EvidenceId(evidence.get(i)), EvidenceState.class)
                    .isPresent();
        }
    }

    /**
     * Inside the transaction of the write.
     *
     * @param pointer where the i-th stands in the request
     * @throws Refusal 422 for evidence that is not known here or belongs to another programme: which of the two is not told
     */
    List<EvidenceLink> pin(ProgrammeId programme, List<UUID> evidence, IntFunction<String> pointer) {
        Map<AggregateRef, EvidenceState> known =
                facts
                        .find(evidence.stream()
                                .map(id -> new EvidenceId(id).ref())
                                .distinct()
                                .toList())
                        .stream()
                        .map(fact -> (EvidenceState) fact.state())
                        .filter(state -> state.programme().equals(programme))
                        .collect(Collectors.toMap(state -> state.id().ref(), Function.identity()));
        List<EvidenceLink> links = new ArrayList<>();
        for (int i = 0; i < evidence.size(); i++) {
            EvidenceState state = known.get(new EvidenceId(evidence.get(i)).ref());
            if (state == null) {
                throw unknown(pointer.apply(i));
            }
            links.add(new EvidenceLink(state.id(), state.commitment()));
        }
        return links;
    }

    private static Refusal unknown(String pointer) {
        return new Refusal(
                        ProblemType.UNKNOWN_REFERENCE,
                        "No such evidence is known in this programme. Check its id; if it was recorded a moment ago, try again.")
                .at(pointer);
    }
}
