package org.saidanddone.chain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.digest.CanonicalJson;
import org.saidanddone.chain.digest.ContentDigests;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ContentDigest;

/** The digest that is put together from kept ones is that of the whole list, written and made canonical by the reference implementation. */
class ClosureDigestProperties {
    private static final EventCodec CODEC = new EventCodec();

    @Property(tries = 200)
    void theDigestOfAnyClosureIsThatOfItsText(@ForAll long seed) {
        Random random = new Random(seed);
        Newham newham = new Newham();
        List<Fact> facts = newham.all().stream()
                .filter(fact -> random.nextInt(8) > 0)
                .map(fact -> new Fact(fact.state(), version(random), random.nextBoolean()))
                .toList();
        Closure closure = Closure.of(newham.clause.ref(), Facts.of(facts));
        ContentDigest expected = slowly(closure);
        assertThat(closure.digest()).isEqualTo(expected);
        // what was kept of the first time changes nothing, also in another closure
        assertThat(Closure.of(newham.clause.ref(), Facts.of(facts)).digest()).isEqualTo(expected);
    }

    @Property(tries = 50)
    void theDigestOfAStandardUsesWhatThatOfAClauseHasWritten(@ForAll long seed) {
        Random random = new Random(seed);
        Newham newham = new Newham();
        newham.withdraw(random.nextInt(4));
        Facts facts = Facts.of(newham.all());
        Closure.of(newham.clause.ref(), facts).digest();
        Closure standard = Closure.of(newham.standard.ref(), facts);
        assertThat(standard.digest()).isEqualTo(slowly(standard));
    }

    private static long version(Random random) {
        return random.nextInt(10) == 0 ? Long.MAX_VALUE - random.nextInt(10_000) : 1 + random.nextInt(1_000);
    }

    /** Ordered by the texts of types' places and ids, written, and made canonical by the reference implementation. */
    private static ContentDigest slowly(Closure closure) {
        TreeMap<String, String> entries = new TreeMap<>();
        for (AggregateRef ref : closure.members()) {
            Optional.ofNullable(closure.known().get(ref))
                    .ifPresent(
                            fact -> entries.put("%02d/%s".formatted(ref.type().ordinal(), ref.id()), entry(ref, fact)));
        }
        return ContentDigests.ofCanonical(
                CanonicalJson.of("[" + String.join(",", new ArrayList<>(entries.values())) + "]"));
    }

    private static String entry(AggregateRef ref, Fact fact) {
        ContentDigest state = ContentDigests.ofCanonical(CanonicalJson.of(CODEC.writeState(fact.state())));
        return "{\"version\":" + fact.version() + ",\"state\":\"" + state + "\",\"aggregate\":\"" + ref + "\"}";
    }
}
