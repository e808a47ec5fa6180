package org.saidanddone.chainstore;

import java.util.HashMap;
import java.util.Map;
import org.saidanddone.chain.fact.Closure;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.events.id.AggregateRef;

/** A verdict with the facts that it was found on, and the figures that it was asked by. */
record Judgement(AggregateRef candidate, Verdict verdict, Facts facts, GateProfile profile) {
    /** All that was reached, with the version of each, 0 when not known. */
    Map<AggregateRef, Long> members() {
        Closure closure = Closure.of(candidate, facts);
        Map<AggregateRef, Long> members = new HashMap<>();
        closure.members().forEach(ref -> members.put(ref, 0L));
        closure.known().forEach((ref, fact) -> members.put(ref, fact.version()));
        return members;
    }
}
