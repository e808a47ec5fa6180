package org.saidanddone.chainstore;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.saidanddone.chain.fact.Closure;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.events.id.AggregateRef;

/** A verdict with the facts that it was found on, and the figures that it was asked by. */
record Judgement(AggregateRef candidate, Verdict verdict, Facts facts, GateProfile profile) {
    /** All that was reached, with the version of each, 0 when not known. */
    Map<AggregateRef, Long> members() {
        Map<AggregateRef, Long> members = new HashMap<>();
        reached()
                .forEach(ref ->
                        members.put(ref, facts.find(ref).map(Fact::version).orElse(0L)));
        return members;
    }

    private Set<AggregateRef> reached() {
        return verdict instanceof Verdict.Complete complete
                ? complete.members()
                : Closure.of(candidate, facts).members();
    }
}
