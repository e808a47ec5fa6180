package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.OrganisationKind;

class InboxOperationsTest {
    private final Bench bench = new Bench();
    private final RecordingHandler handler = new RecordingHandler();
    private final OrganisationId id = Examples.organisation();
    private Connection session;
    private InboxOperations operations;

    @BeforeEach
    void twoEventsAreReadAndSomethingThatNobodyCanRead() throws Exception {
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 1));
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 2));
        bench.topics.appendRaw(Source.EVIDENCE, Map.of(), new byte[] {1});
        Bench.until(bench.applier(handler), () -> bench.inbox.doubtfulSources().contains(Source.EVIDENCE));
        session = bench.database.source.getConnection();
        operations = new InboxOperations(session);
    }

    @AfterEach
    void tidy() throws Exception {
        session.close();
        bench.close();
    }

    @Test
    void theLockIsNotGivenWhileAReplicaApplies() throws Exception {
        try (Connection applier = bench.database.source.getConnection()) {
            assertThat(new InboxOperations(applier).tryLock()).isTrue();
            assertThat(operations.tryLock()).isFalse();
        }
    }

    @Test
    void whatIsAppliedAndWhatIsParkedIsShownWithoutWhatItSays() throws Exception {
        assertThat(operations.applied().get(Source.EVIDENCE))
                .isEqualTo(new InboxOperations.Applied(3, Optional.empty()));
        assertThat(operations.parked()).singleElement().satisfies(parked -> {
            assertThat(parked.position()).isEqualTo(new Position(Source.EVIDENCE, 2));
            assertThat(parked.concerns()).isEmpty();
            assertThat(parked.fork()).isFalse();
        });
        assertThat(operations.findings()).hasSize(1);
    }

    @Test
    void emptiedItReadsEverythingAgain() throws Exception {
        operations.empty();
        handler.told.clear();

        Bench.until(bench.applier(handler), () -> bench.inbox.doubtfulSources().contains(Source.EVIDENCE));
        assertThat(handler.told).containsExactly("apply organisation v1", "apply organisation v2");
    }

    @Test
    void emptiedItIsBeingRebuiltUntilItHasComeAsFarAsItWas() throws Exception {
        assertThat(bench.inbox.isBeingRebuilt()).isFalse();

        operations.empty();

        assertThat(bench.inbox.isBeingRebuilt()).isTrue();
        Bench.until(bench.applier(handler), () -> !bench.inbox.isBeingRebuilt());
        assertThat(bench.inbox.nextOffsets()).containsEntry(Source.EVIDENCE, 3L);
    }

    @Test
    void onATopicThatEndsBeforeWhatWasReadNothingIsProven() throws Exception {
        bench.topics.recreate(Source.EVIDENCE);
        operations.empty();
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 1));
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 2));
        handler.told.clear();
        Applier applier = bench.applier(handler);
        Bench.until(applier, () -> handler.told.size() == 2);

        assertThatThrownBy(() -> bench.upstreams.ends(Set.of(Source.EVIDENCE), Duration.ofSeconds(5)))
                .isInstanceOf(NotProven.class)
                .hasMessage("the topic ends before what was read of it before the rebuild");
        assertThat(bench.inbox.isBeingRebuilt()).isTrue();

        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 2));
        assertThat(bench.upstreams.ends(Set.of(Source.EVIDENCE), Duration.ofSeconds(5)))
                .hasSize(1);
    }

    @Test
    void readAgainNothingIsAppliedTwiceAndWhatStillCannotBeReadIsParkedAgain() throws Exception {
        operations.readAgain();
        assertThat(operations.findings()).isEmpty();
        handler.told.clear();

        Bench.until(bench.applier(handler), () -> bench.inbox.doubtfulSources().contains(Source.EVIDENCE));
        assertThat(handler.told).isEmpty();
        assertThat(operations.parked()).hasSize(1);
    }

    @Test
    void aForkThatIsReadAgainIsFoundOnce() throws Exception {
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 1, OrganisationKind.PROVIDER));
        Bench.until(bench.applier(handler), () -> operations.findings().size() == 2);
        operations.readAgain();

        Bench.until(bench.applier(handler), () -> operations.parked().size() == 2);

        assertThat(operations.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.FORK, Finding.Kind.UNREADABLE);
    }

    @Test
    void aSourceThatWasHaltedIsReadAgainFromTheTopicThatIsThere() throws Exception {
        bench.topics.recreate(Source.EVIDENCE);
        Applier applier = bench.applier(handler);
        Bench.until(
                applier,
                () -> operations.applied().get(Source.EVIDENCE).halted().isPresent());
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 1));
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 2));
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 3));

        operations.readAgain();

        handler.told.clear();
        Bench.until(bench.applier(handler), () -> !handler.told.isEmpty());
        assertThat(handler.told).containsExactly("apply organisation v3");
        assertThat(operations.findings()).isEmpty();
    }

    @Test
    void aRecordThatMayConcernAnythingIsLetGoAndClosesNoGateAnyMore() throws Exception {
        long parked = operations.parked().getFirst().id();

        assertThat(operations.dismiss(parked)).isTrue();

        assertThat(bench.inbox.doubtfulSources()).isEmpty();
        assertThat(operations.findings()).isEmpty();
        assertThat(operations.dismiss(parked)).isFalse();
    }

    @Test
    void whatConcernsAKnownAggregateIsNotLetGo() throws Exception {
        bench.topics.appendRaw(Source.EVIDENCE, Map.of("ce_subject", "organisation/" + id.value()), new byte[] {2});
        Bench.until(bench.applier(handler), () -> operations.parked().size() == 2);

        assertThat(operations.dismiss(operations.parked().getLast().id())).isFalse();
        assertThat(operations.parked()).hasSize(2);
    }

    @Test
    void thereIsNoOtherRecordToLetGo() throws Exception {
        assertThat(operations.dismiss(4711)).isFalse();
    }
}
