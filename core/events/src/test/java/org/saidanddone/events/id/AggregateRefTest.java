package org.saidanddone.events.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AggregateRefTest {
    /** Digests in decisions told long ago rest on this order. */
    private static final Comparator<AggregateRef> AS_TEXTS = Comparator.comparing(AggregateRef::type)
            .thenComparing(ref -> ref.id().toString());

    @Test
    void refsAreOrderedByTypeAndThenByTheTextsOfTheirIds() {
        Random random = new Random(9562);
        List<AggregateRef> refs =
                Stream.generate(() -> ref(random)).limit(3_000).toList();
        assertThat(refs.stream().sorted().toList())
                .isEqualTo(refs.stream().sorted(AS_TEXTS).toList());
    }

    @Test
    void theUpperHalvesOfIdsAreNotTakenForNegative() {
        assertThat(ref("7fffffff-ffff-4fff-8fff-ffffffffffff")).isLessThan(ref("80000000-0000-4000-8000-000000000000"));
        assertThat(ref("00000000-0000-4000-7fff-ffffffffffff")).isLessThan(ref("00000000-0000-4000-8000-000000000000"));
    }

    private static AggregateRef ref(String id) {
        return new AggregateRef(AggregateType.EVIDENCE, UUID.fromString(id));
    }

    /** Halves come again now and then, so that what comes after them decides. */
    private static AggregateRef ref(Random random) {
        AggregateType[] types = AggregateType.values();
        return new AggregateRef(types[random.nextInt(types.length)], new UUID(half(random), half(random)));
    }

    private static long half(Random random) {
        return random.nextBoolean() ? random.nextLong() : (random.nextInt(4) - 2) * 7L;
    }
}
