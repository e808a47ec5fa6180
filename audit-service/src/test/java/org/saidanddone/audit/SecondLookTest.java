package org.saidanddone.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventExamples;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.FindingKind;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.FindingStatus;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

/** What others have published, judged again (docs/gate-protocol.md, "Second look"). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SecondLookTest {
    private final Told told = new Told();

    @BeforeEach
    void theRelaysOfTheOthersRun() {
        Told.relays().forEach(relay -> relay.oldestUnsent(Duration.ZERO));
    }

    @Test
    void aDecisionThatStandsIsAgreedTo() {
        Published published = Published.truly();
        assertThat(published.outcome()).isEqualTo("agreed");
        assertThat(published.findings()).isEmpty();
    }

    @Test
    void factsAfterItsFrontierDoNotCountAgainstIt() {
        Published published = new Published(new Newham());
        var decision = published.decision(published.toldChain());
        published.withdraw(3);
        published.tell(decision);
        assertThat(published.outcome()).isEqualTo("agreed");
        assertThat(published.found()).as("by the newest facts").containsEntry("kind", "not-suspended");
    }

    @Test
    void aVerdictForgedOverABrokenChainIsFound() {
        Published published = new Published(new Newham());
        Map<Source, Long> frontier = new EnumMap<>(published.toldChain());
        frontier.put(Source.EVIDENCE, published.withdraw(3) + 1);
        published.tell(published.decision(frontier));
        assertThat(published.found())
                .containsEntry("kind", "chain-incomplete")
                .containsEntry("rules", List.of("rooted-in-evidence"))
                .containsEntry("status", "open");
        assertThat(published.outcome()).isEqualTo("disagreed");
    }

    @Test
    void aForgedClosureIsFound() {
        Published published = new Published(new Newham());
        published.tell(Published.decision(published.toldChain(), Newham.digest(99)));
        assertThat(published.found()).containsEntry("kind", "closure-differs");
    }

    @Test
    void aPublicationWithoutADecisionIsFound() {
        Published published = new Published(new Newham());
        published.toldChain();
        published.tell(null);
        assertThat(published.found()).containsEntry("kind", "rules-differ");
    }

    @Test
    void aFrontierBeyondTheEndOfATopicIsFoundAndHoldsNothingUp() {
        Published published = new Published(new Newham());
        Map<Source, Long> frontier = new EnumMap<>(published.toldChain());
        frontier.put(Source.EVIDENCE, 1_000_000L);
        published.tell(Published.decision(frontier, Newham.digest(99)));
        Event next = EventExamples.of(EventType.CONTRACT_OPENED);
        told.tell(next);
        Told.awaitJournaled(next);
        assertThat(published.found()).containsEntry("kind", "frontier-differs");
    }

    @Test
    void aFrontierFromBeforeAnEarlierPublicationIsFound() {
        Published forged = new Published(new Newham());
        Map<Source, Long> before = forged.toldChain();
        assertThat(Published.truly().outcome()).isEqualTo("agreed");
        forged.tell(forged.decision(before));
        assertThat(forged.found()).containsEntry("kind", "frontier-differs");
    }

    @Test
    void whatIsInDoubtIsShownAsUnverifiedAndBlamedOnNobody() {
        Published published = new Published(new Newham());
        Map<Source, Long> frontier = new EnumMap<>(published.toldChain());
        Newham newham = published.newham;
        EvidenceState said = newham.get(newham.said.get(0), EvidenceState.class);
        long fork = told.tell(EventExamples.of(EventType.EVIDENCE_AMENDED, 1, Newham.with(said, Newham.commitment(7))));
        frontier.put(Source.EVIDENCE, fork + 1);
        published.tell(published.decision(frontier));
        assertThat(published.outcome()).isEqualTo("unverified");
        assertThat(published.findings()).isEmpty();
    }

    @Test
    void whatIsPublishedStillThoughItsChainBrokeIsFoundAfterAWhile() {
        Published published = Published.truly();
        assertThat(published.outcome()).isEqualTo("agreed");
        published.withdraw(3);
        assertThat(published.found())
                .containsEntry("kind", "not-suspended")
                .containsEntry("rules", List.of("rooted-in-evidence"));
    }

    @Test
    void whatItsServiceSuspendsInTimeIsNoFinding() {
        Published inTime = Published.truly();
        Published never = Published.truly();
        inTime.withdraw(3);
        inTime.suspended();
        never.withdraw(3);
        assertThat(never.found()).containsEntry("kind", "not-suspended");
        assertThat(inTime.findings()).isEmpty();
        assertThat(inTime.look()).containsEntry("published", false);
    }

    @Test
    void nobodyIsBlamedForWhatHeCouldNotKnow() {
        Published published = Published.truly();
        assertThat(published.outcome()).isEqualTo("agreed");
        Told.relays().forEach(relay -> relay.oldestUnsent(Duration.ofSeconds(6)));
        await().atMost(10, SECONDS).until(() -> roundsStandStill(published));
        published.withdraw(3);
        await().during(4, SECONDS)
                .atMost(8, SECONDS)
                .until(() -> published.findings().isEmpty());
        Told.relays().forEach(relay -> relay.oldestUnsent(Duration.ZERO));
        assertThat(published.found()).containsEntry("kind", "not-suspended");
    }

    @Test
    void aFindingIsToldOnItsOwnTopic() {
        Published published = new Published(new Newham());
        published.toldChain();
        Event event = published.tell(null);
        published.found();
        List<FindingState> findings =
                await().atMost(10, SECONDS).until(() -> toldAbout(event), about -> !about.isEmpty());
        assertThat(findings).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.subject().version()).isEqualTo(2);
            assertThat(finding.kind()).isEqualTo(FindingKind.RULES_DIFFER);
            assertThat(finding.status()).isEqualTo(FindingStatus.OPEN);
            assertThat(finding.resolvedBy()).isNull();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "contributor", "procurement"})
    void onlyAnAuditorReadsWhatCameOfIt(String role) {
        Told.as(role).get("/v1/second-looks").then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void theListCanBeNarrowedToWhatCouldNotBeVerified() {
        Published published = Published.truly();
        assertThat(published.outcome()).isEqualTo("agreed");
        assertThat(Told.auditor()
                        .queryParam("outcome", "unverified")
                        .get("/v1/second-looks")
                        .<List<String>>path("items.outcome"))
                .allMatch("unverified"::equals);
    }

    private static boolean roundsStandStill(Published published) {
        Object before = published.look().get("lookedAt");
        return await().pollDelay(2, SECONDS)
                .atMost(5, SECONDS)
                .until(() -> published.look().get("lookedAt"), now -> now != null)
                .equals(before);
    }

    private static List<FindingState> toldAbout(Event event) {
        return TestTopics.ofApplication().read(Source.AUDIT).stream()
                .map(Event::state)
                .map(FindingState.class::cast)
                .filter(finding -> finding.subject().ref().equals(event.aggregate()))
                .toList();
    }
}
