package org.saidanddone.chain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReachProperties {
    @Test
    void aCycleEnds() {
        Map<String, List<String>> graph = Map.of("a", List.of("b"), "b", List.of("c"), "c", List.of("a"));
        assertThat(Reach.from("a", node -> graph.getOrDefault(node, List.of()))).containsExactly("a", "b", "c");
    }

    @Test
    void aDiamondIsWalkedOnce() {
        Map<String, List<String>> graph = Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d"));
        assertThat(Reach.from("a", node -> graph.getOrDefault(node, List.of()))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aChainOfAHundredThousandDoesNotOverflowTheStack() {
        assertThat(Reach.from(0, n -> n < 100_000 ? List.of(n + 1) : List.<Integer>of()))
                .hasSize(100_001);
    }

    @Property(tries = 200)
    void everyGraphEndsAndReachesWhatTheTransitiveClosureSays(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Random random = new Random(seed);
        Map<Integer, Set<Integer>> graph = IntStream.range(0, size)
                .boxed()
                .collect(Collectors.toMap(
                        n -> n,
                        n -> IntStream.range(0, size)
                                .filter(m -> random.nextInt(4) == 0)
                                .boxed()
                                .collect(Collectors.toSet())));
        Set<Integer> expected = new HashSet<>(Set.of(0));
        for (int round = 0; round < size; round++) {
            expected.addAll(
                    expected.stream().flatMap(n -> graph.get(n).stream()).collect(Collectors.toSet()));
        }
        assertThat(Reach.from(0, graph::get)).isEqualTo(expected);
    }
}
