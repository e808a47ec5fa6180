package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RaceTest {
    private static final int ROUNDS = 20;

    @Inject
    Town town;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    SetNow clock;

    @BeforeEach
    void now() {
        clock.set(Newham.NOW);
    }

    @Test
    void twoWithdrawalsHarmlessAloneNeverLeaveAPublicationStandingThatRacesThem() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Newham newham = new Newham();
            AggregateRef clause = newham.clause.ref();
            town.moveIn(newham);
            newham.withdraw(0);
            newham.withdraw(1);
            atOnce(List.of(
                    () -> town.tell(newham, newham.said.get(0)),
                    () -> town.tell(newham, newham.said.get(1)),
                    () -> tryToPublish(clause)));
            assertThat(approvals.of(clause).approved()).as("round %d", round).isFalse();
        }
    }

    @Test
    void ofTwoWhoPublishAtOnceBothFindThePublishedVersion() throws Exception {
        Newham newham = new Newham();
        AggregateRef clause = newham.clause.ref();
        town.moveIn(newham);
        atOnce(List.of(() -> shelf.publish(clause), () -> shelf.publish(clause)));
        assertThat(shelf.version(clause)).isEqualTo(3);
        assertThat(approvals.of(clause).approved()).isTrue();
    }

    private void tryToPublish(AggregateRef clause) {
        try {
            shelf.publish(clause);
        } catch (RuntimeException refused) {
            assertThat(approvals.of(clause).approved()).isFalse();
        }
    }

    private static void atOnce(List<Runnable> racers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(racers.size());
        try (var threads = Executors.newFixedThreadPool(racers.size())) {
            var running = racers.stream()
                    .map(racer -> threads.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        racer.run();
                        return true;
                    }))
                    .toList();
            for (var one : running) {
                assertThat(one.get(20, TimeUnit.SECONDS)).isTrue();
            }
        }
    }
}
