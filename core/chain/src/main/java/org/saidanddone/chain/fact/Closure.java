package org.saidanddone.chain.fact;

import com.fasterxml.jackson.databind.node.LongNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saidanddone.chain.digest.CanonicalJson;
import org.saidanddone.chain.digest.ContentDigests;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ContentDigest;

/**
 * All that a candidate rests on, itself included.
 *
 * @param members every aggregate reached, known or not
 * @param known the facts among them
 * @param doubtful those that are not known, or known and not verifiable
 */
public record Closure(Set<AggregateRef> members, SortedMap<AggregateRef, Fact> known, Set<AggregateRef> doubtful) {
    /** Walks from the candidate along what it rests on. */
    public static Closure of(AggregateRef candidate, Facts facts) {
        SortedMap<AggregateRef, Fact> known = new TreeMap<>();
        Set<AggregateRef> doubtful = new HashSet<>();
        Set<AggregateRef> members = Reach.from(candidate, ref -> {
            Optional<Fact> fact = facts.find(ref);
            fact.ifPresent(found -> known.put(ref, found));
            if (fact.filter(Fact::verifiable).isEmpty()) {
                doubtful.add(ref);
            }
            return fact.map(found -> found.state().restsOn()).orElse(Set.of());
        });
        return new Closure(Set.copyOf(members), known, Set.copyOf(doubtful));
    }

    /**
     * One digest over every fact, the versions included: two closures with the same digest say the same. It is that of the canonical form of a
     * list with an object a fact, whose {@code state} is the digest of the state (ADR 014).
     */
    public ContentDigest digest() {
        StringBuilder list = new StringBuilder("[");
        known.forEach((ref, fact) -> list.append(list.length() > 1 ? ",{\"aggregate\":\"" : "{\"aggregate\":\"")
                .append(ref)
                .append("\",\"state\":\"")
                .append(fact.stated().digest().value())
                .append("\",\"version\":")
                .append(CanonicalJson.textOf(LongNode.valueOf(fact.version())))
                .append('}'));
        return ContentDigests.ofText(list.append(']').toString());
    }
}
