package org.saidanddone.chain.rule;

import java.util.List;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.events.state.StandardVersionState;

/** A standard version with the evidence that counts for each of its provisions. */
public record StandardInQuestion(
        StandardVersionState standard, List<Provision> provisions, Facts facts, GateProfile profile) {
    public StandardInQuestion {
        provisions = List.copyOf(provisions);
    }

    public AggregateRef subject() {
        return standard.id().ref();
    }

    /**
     * A provision and what counts for it.
     *
     * @param known false when the provision itself is not known: then the best is supposed of it
     */
    public record Provision(ProvisionId id, String pointer, boolean known, List<LinkedEvidence> counted) {
        public Provision {
            counted = List.copyOf(counted);
        }
    }
}
