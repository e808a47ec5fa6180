package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ClosureIndexTest {
    private static final int TIMES = 50;

    @Inject
    Database database;

    private final Random random = new Random(12);
    private final List<AggregateRef> refs = Stream.generate(
                    () -> new AggregateRef(AggregateType.values()[random.nextInt(3)], UUID.randomUUID()))
            .limit(30)
            .toList();

    @Test
    void whateverItHeldItHoldsWhatItIsReplacedWithAndOthersKeepTheirs() {
        AggregateRef candidate = new AggregateRef(AggregateType.CLAUSE_VERSION, UUID.randomUUID());
        AggregateRef other = new AggregateRef(AggregateType.CLAUSE_VERSION, UUID.randomUUID());
        Map<AggregateRef, Long> ofOther = some();
        replace(other, Map.of(), ofOther);
        Map<AggregateRef, Long> before = Map.of();
        for (int i = 0; i < TIMES; i++) {
            Map<AggregateRef, Long> after = some();
            replace(candidate, before, after);
            assertThat(members(candidate)).isEqualTo(after);
            before = after;
        }
        assertThat(members(other)).isEqualTo(ofOther);
    }

    private Map<AggregateRef, Long> some() {
        Map<AggregateRef, Long> some = new HashMap<>();
        refs.stream().filter(ref -> random.nextBoolean()).forEach(ref -> some.put(ref, random.nextLong(3)));
        return some;
    }

    private void replace(AggregateRef candidate, Map<AggregateRef, Long> before, Map<AggregateRef, Long> after) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.ask(connection -> {
                    ClosureIndex.replace(connection, candidate, before, after);
                    return true;
                }));
    }

    private Map<AggregateRef, Long> members(AggregateRef candidate) {
        return database.ask(connection -> ClosureIndex.members(connection, candidate));
    }
}
