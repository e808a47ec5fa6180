package org.saidanddone.chain.fact;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saidanddone.chain.digest.CanonicalJson;
import org.saidanddone.chain.digest.ContentDigests;
import org.saidanddone.events.EventCodec;
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
    private static final EventCodec CODEC = new EventCodec();

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

    /** One digest over every fact, the versions included: two closures with the same digest say the same. */
    public ContentDigest digest() {
        List<Map<String, Object>> facts = new ArrayList<>();
        known.forEach((ref, fact) -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("aggregate", ref.toString());
            entry.put("version", fact.version());
            entry.put("state", canonical(CODEC.writeState(fact.state())));
            facts.add(entry);
        });
        return ContentDigests.of(facts);
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.of(json), StandardCharsets.UTF_8);
    }
}
