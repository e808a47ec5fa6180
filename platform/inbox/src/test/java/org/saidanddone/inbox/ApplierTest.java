package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;
import org.saidanddone.testing.TestTopics;

/** Appliers made by hand on real topics. */
class ApplierTest {
    private static final Duration TURN = Duration.ofMillis(100);

    private final Bench bench = new Bench();
    private final RecordingHandler handler = new RecordingHandler();
    private final OrganisationId id = Examples.organisation();

    @AfterEach
    void tidy() {
        bench.close();
    }

    @Test
    void eventsOfTwoSourcesAreAppliedEachInItsOrder() {
        append(version(1));
        bench.topics.append(Source.STANDARDS, Examples.provision(1));
        append(version(2));
        Bench.until(bench.applier(handler), () -> handler.told.size() == 3);

        assertThat(handler.told)
                .containsExactlyInAnyOrder("apply organisation v1", "apply provision v1", "apply organisation v2")
                .containsSubsequence("apply organisation v1", "apply organisation v2");
        assertThat(bench.inbox.nextOffsets()).isEqualTo(Map.of(Source.EVIDENCE, 2L, Source.STANDARDS, 1L));
    }

    @Test
    void anApplierThatBeginsAgainGoesOnWhereTheLastOneEnded() {
        append(version(1));
        Bench.until(bench.applier(handler), () -> handler.told.size() == 1);
        append(version(2));
        Bench.until(bench.applier(handler), () -> handler.told.size() == 2);

        assertThat(handler.told).containsExactly("apply organisation v1", "apply organisation v2");
    }

    @Test
    void anApplierThatWasPausedIsFencedOffAndGoesOnBehindTheOther() {
        append(version(1));
        Applier paused = bench.applier(handler);
        Map<Source, List<Incoming>> fetched = fetchSomething(paused);
        RecordingHandler others = new RecordingHandler();
        Bench.until(bench.applier(others), () -> others.told.size() == 1);

        paused.apply(fetched);
        assertThat(handler.told).isEmpty();

        append(version(2));
        Bench.until(paused, () -> handler.told.size() == 1);
        assertThat(handler.told).containsExactly("apply organisation v2");
        assertThat(bench.inbox.nextOffsets()).containsEntry(Source.EVIDENCE, 2L);
    }

    @Test
    void twoAppliersTakingTurnsApplyEachEventOnce() {
        Applier one = bench.applier(handler);
        Applier other = bench.applier(handler);
        for (long version = 1; version <= 6; version++) {
            append(version(version));
            one.step(TURN);
            other.step(TURN);
        }
        Bench.until(one, () -> bench.inbox.nextOffsets().get(Source.EVIDENCE) == 6);

        assertThat(handler.told)
                .containsExactly(
                        "apply organisation v1",
                        "apply organisation v2",
                        "apply organisation v3",
                        "apply organisation v4",
                        "apply organisation v5",
                        "apply organisation v6");
    }

    @Test
    void aFailingHandlerLosesNothingAndStopsNoOtherSource() {
        handler.fails = event -> event.version() == 2;
        append(version(1));
        append(version(2));
        bench.topics.append(Source.STANDARDS, Examples.provision(1));
        Applier applier = bench.applier(handler);
        Bench.until(applier, () -> handler.told.contains("apply provision v1"));

        handler.fails = event -> false;
        Bench.until(applier, () -> bench.inbox.nextOffsets().get(Source.EVIDENCE) == 2);
        assertThat(handler.told).last().isEqualTo("apply organisation v2");
        assertThat(bench.inbox.doubtful(List.of(id.ref()))).isEmpty();
    }

    @Test
    void aSourceThatIsHeldBackHoldsNoOther() {
        handler.admitted = event -> event.state().id().type().source() != Source.EVIDENCE;
        append(version(1));
        bench.topics.append(Source.STANDARDS, Examples.provision(1));
        Applier applier = bench.applier(handler);
        Bench.until(applier, () -> handler.told.equals(List.of("apply provision v1")));

        handler.admitted = event -> true;
        Bench.until(applier, () -> handler.told.equals(List.of("apply provision v1", "apply organisation v1")));
    }

    @Test
    void aParkedEventThatIsHeldBackWhenTheApplierBeginsIsAppliedOnceItIsAdmitted() {
        append(version(1));
        bench.topics.appendRaw(Source.EVIDENCE, TestTopics.headers(Source.EVIDENCE, version(2)), new byte[] {'?'});
        Bench.until(bench.applier(handler), () -> handler.told.contains("doubt organisation"));
        bench.database.makeParkedReadable(version(2));
        handler.told.clear();

        handler.admitted = event -> false;
        Applier applier = bench.applier(handler);
        applier.step(TURN);
        assertThat(handler.told).isEmpty();

        handler.admitted = event -> true;
        Bench.until(applier, () -> handler.told.size() == 2);
        assertThat(handler.told).containsExactly("apply organisation v2", "cleared organisation");
        assertThat(bench.inbox.findings()).isEmpty();
    }

    @Test
    void aBatchThatFailsComesAgainInPartsSoThatAllBeforeTheFailureIsApplied() {
        for (long version = 1; version <= 12; version++) {
            append(version(version));
        }
        handler.fails = event -> event.version() == 8;
        Applier applier = bench.applier(handler);
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            applier.step(TURN);
            return bench.inbox.nextOffsets().get(Source.EVIDENCE) == 7;
        });

        handler.fails = event -> false;
        handler.told.clear();
        Bench.until(applier, () -> bench.inbox.nextOffsets().get(Source.EVIDENCE) == 12);
        assertThat(handler.told).hasSize(5).startsWith("apply organisation v8").endsWith("apply organisation v12");
    }

    @Test
    void theInboxHasCaughtUpOnceTheEndsOfTheStartAreReachedAndStaysSo() {
        append(version(1));
        CatchUp catchUp = bench.catchUp(handler);
        catchUp.look();
        assertThat(bench.inbox.caughtUp()).isFalse();

        Applier applier = bench.applier(handler);
        Bench.until(applier, () -> {
            catchUp.look();
            return bench.inbox.caughtUp();
        });
        assertThat(handler.told).containsExactly("apply organisation v1");

        append(version(2));
        catchUp.look();
        assertThat(bench.inbox.caughtUp()).isTrue();
    }

    private Map<Source, List<Incoming>> fetchSomething(Applier applier) {
        AtomicReference<Map<Source, List<Incoming>>> fetched = new AtomicReference<>(Map.of());
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            fetched.set(applier.fetch(TURN));
            return !fetched.get().isEmpty();
        });
        return fetched.get();
    }

    private void append(Event event) {
        bench.topics.append(Source.EVIDENCE, event);
    }

    private Event version(long version) {
        return Examples.organisation(id, version);
    }
}
