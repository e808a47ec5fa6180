package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.testing.TestTopics;

/** The table of cases, batch by batch. */
class CasesTest {
    private static TestDatabase database;

    private final RecordingHandler handler = new RecordingHandler();
    private final OrganisationId id = Examples.organisation();
    private Batches batches;
    private Inbox inbox;
    private long next;

    @BeforeAll
    static void makeDatabase() {
        database = new TestDatabase();
    }

    @BeforeEach
    void startEmpty() {
        database.execute("truncate inbox_offset, inbox_seen, inbox_aggregate, inbox_parked, inbox_finding");
        database.run(connection -> {
            Offsets.begin(connection, EnumSet.of(Source.EVIDENCE, Source.STANDARDS));
            return connection;
        });
        batches = new Batches(database, handler, Bench.UNTRACED);
        inbox = new Inbox(database.source, new Progress());
    }

    @Test
    void theNextVersionIsApplied() {
        apply(version(1), version(2));

        assertThat(handler.told).containsExactly("apply organisation v1", "apply organisation v2");
        assertThat(inbox.nextOffsets()).isEqualTo(Map.of(Source.EVIDENCE, 2L, Source.STANDARDS, 0L));
        assertThat(inbox.doubtful(List.of(id.ref()))).isEmpty();
        assertThat(inbox.findings()).isEmpty();
    }

    @Test
    void aDuplicateIsIgnored() {
        apply(version(1), version(2), version(1), version(2));

        assertThat(handler.told).containsExactly("apply organisation v1", "apply organisation v2");
        assertThat(inbox.nextOffsets()).containsEntry(Source.EVIDENCE, 4L);
        assertThat(inbox.findings()).isEmpty();
    }

    @Test
    void reorderedVersionsEndAsIfInOrder() {
        apply(version(3), version(1), version(2));

        assertThat(handler.told)
                .containsExactly(
                        "doubt organisation",
                        "apply organisation v3",
                        "apply organisation v1 older",
                        "apply organisation v2 older",
                        "cleared organisation");
        assertThat(inbox.doubtful(List.of(id.ref()))).isEmpty();
    }

    @Test
    void aMissingVersionMakesTheAggregateDoubtfulAndNoOther() {
        OrganisationId other = Examples.organisation();
        apply(version(1), Examples.organisation(other, 1), version(3));

        assertThat(inbox.doubtful(List.of(id.ref(), other.ref()))).containsExactly(id.ref());
        assertThat(inbox.doubtfulSources()).isEmpty();
    }

    @Test
    void aGapIsAFindingOnlyAfterItsTimeAndResolvedWhenFilled() {
        apply(version(2));
        batches.findGaps(Duration.ofSeconds(30));
        assertThat(inbox.findings()).isEmpty();

        batches.findGaps(Duration.ZERO);
        batches.findGaps(Duration.ZERO);
        assertThat(inbox.findings())
                .extracting(Finding::kind, Finding::source, Finding::aggregate)
                .containsExactly(tuple(Finding.Kind.GAP, Source.EVIDENCE, Optional.of(id.ref())));

        apply(version(1));
        assertThat(inbox.findings()).isEmpty();
    }

    @Test
    void aForkOfTheLatestVersionIsParkedAFindingAndMakesTheAggregateDoubtful() {
        apply(version(1), forkOf(1));

        assertThat(handler.told).containsExactly("apply organisation v1", "doubt organisation");
        assertThatFindingIs(Finding.Kind.FORK, 1, "same version, other bytes");
        assertThat(inbox.doubtful(List.of(id.ref()))).containsExactly(id.ref());
        assertThat(parked()).isEqualTo("1");
    }

    @Test
    void aForkOfAnyVersionEverSeenIsFound() {
        apply(version(1), version(2), version(3), forkOf(2));

        assertThatFindingIs(Finding.Kind.FORK, 3, "same version, other bytes");
        assertThat(handler.told).last().isEqualTo("doubt organisation");
    }

    @Test
    void aForkNeverClears() {
        apply(version(1), forkOf(1), version(2), version(1));
        retryParked();

        assertThat(inbox.doubtful(List.of(id.ref()))).containsExactly(id.ref());
        assertThat(handler.told)
                .containsExactly("apply organisation v1", "doubt organisation", "apply organisation v2");
    }

    @Test
    void aStaleDuplicateAfterATombstoneDoesNotBringItBack() {
        EvidenceId evidence = new EvidenceId(UUID.randomUUID());
        Event said = Examples.evidence(evidence, 1, EvidenceStatus.STANDING);
        Event withdrawn = Examples.evidence(evidence, 2, EvidenceStatus.WITHDRAWN);
        apply(said, withdrawn, said);

        assertThat(handler.told).containsExactly("apply evidence v1", "apply evidence v2");
        assertThat(database.first("select latest from inbox_aggregate")).isEqualTo("2");
    }

    @Test
    void anUnreadableEventOfAKnownAggregateMakesThatDoubtful() {
        apply(version(1));
        take(Examples.at(next, Source.EVIDENCE, TestTopics.headers(Source.EVIDENCE, version(2)), utf8("?")));

        assertThat(handler.told).containsExactly("apply organisation v1", "doubt organisation");
        assertThat(inbox.doubtful(List.of(id.ref()))).containsExactly(id.ref());
        assertThat(inbox.doubtfulSources()).isEmpty();
        assertThatFindingIs(Finding.Kind.UNREADABLE, 1, "not JSON");
    }

    @Test
    void anUnreadableEventOfAnUnknownAggregatePutsTheWholeSourceInDoubt() {
        take(Examples.at(next, Source.EVIDENCE, TestTopics.headers(Source.EVIDENCE, version(1)), utf8("?")));

        assertThat(inbox.doubtfulSources()).containsExactly(Source.EVIDENCE);
        assertThat(inbox.nextOffsets()).containsEntry(Source.EVIDENCE, 1L);
    }

    @Test
    void anUnknownTypeIsParkedWithItsReason() {
        take(Examples.at(next, Source.EVIDENCE, Map.of(), utf8("{\"type\":\"org.saidanddone.new.v1\"}")));

        assertThatFindingIs(Finding.Kind.UNREADABLE, 0, "unknown event type");
        assertThat(inbox.doubtfulSources()).containsExactly(Source.EVIDENCE);
    }

    @Test
    void aSchemaMisfitOfAKnownAggregateIsFoundByItsValueAlone() {
        apply(version(1));
        String misfit =
                new String(Examples.bytes(version(2)), StandardCharsets.UTF_8).replace("user-led", "unheard-of");
        take(Examples.at(next, Source.EVIDENCE, Map.of(), utf8(misfit)));

        assertThatFindingIs(Finding.Kind.UNREADABLE, 1, "does not fit its schema");
        assertThat(inbox.doubtful(List.of(id.ref()))).containsExactly(id.ref());
    }

    @Test
    void anEventFromASourceThatDoesNotOwnItsAggregateIsParked() {
        take(Examples.at(0, Source.STANDARDS, version(1)));

        assertThat(handler.told).isEmpty();
        assertThat(inbox.doubtfulSources()).containsExactly(Source.STANDARDS);
    }

    @Test
    void aSourceThatBlamesAnAggregateOfAnotherPutsItselfInDoubtAndNotThat() {
        apply(version(1));
        take(Examples.at(0, Source.STANDARDS, version(2)));
        take(Examples.at(1, Source.STANDARDS, Map.of("ce_subject", id.ref().toString()), utf8("?")));
        take(Examples.at(2, Source.STANDARDS, Map.of(), Examples.bytes(version(2))));

        assertThat(handler.told).containsExactly("apply organisation v1");
        assertThat(inbox.doubtful(List.of(id.ref()))).isEmpty();
        assertThat(inbox.doubtfulSources()).containsExactly(Source.STANDARDS);
        assertThat(inbox.findings())
                .extracting(Finding::kind, Finding::source, Finding::aggregate)
                .containsOnly(tuple(Finding.Kind.UNREADABLE, Source.STANDARDS, Optional.empty()))
                .hasSize(3);
    }

    @Test
    void aHeaderThatContradictsTheValueIsParked() {
        Map<String, String> headers = TestTopics.headers(Source.EVIDENCE, version(1));
        headers.put("ce_id", UUID.randomUUID().toString());
        take(Examples.at(next, Source.EVIDENCE, headers, Examples.bytes(version(1))));

        assertThat(handler.told).isEmpty();
        assertThatFindingIs(Finding.Kind.UNREADABLE, 0, "headers and value differ");
    }

    @Test
    void recordsNoOneWouldWriteAreParkedAndNeverStopTheInbox() {
        take(new Incoming(
                new Position(Source.EVIDENCE, 0),
                List.of(new Incoming.Header("a\u0000name", null), new Incoming.Header("", new byte[] {0, -1})),
                null));
        take(Examples.at(1, Source.EVIDENCE, Map.of("ce_subject", "organisation/\u0000"), new byte[100_000]));

        assertThat(parked()).isEqualTo("2");
        assertThat(inbox.findings()).hasSize(2);
    }

    @Test
    void aParkedEventThatNewerSoftwareReadsIsAppliedAndClearsItsAggregate() {
        apply(version(1));
        parkAsUnreadable(version(2));
        retryParked();
        assertThat(inbox.doubtful(List.of(id.ref()))).containsExactly(id.ref());

        database.makeParkedReadable(version(2));
        retryParked();

        assertThat(handler.told)
                .containsExactly(
                        "apply organisation v1", "doubt organisation", "apply organisation v2", "cleared organisation");
        assertThat(inbox.doubtful(List.of(id.ref()))).isEmpty();
        assertThat(inbox.findings()).isEmpty();
    }

    @Test
    void aParkedEventThatFillsAGapClearsOnlyWhenBothAreMended() {
        apply(version(1));
        parkAsUnreadable(version(2));
        apply(version(3));
        database.makeParkedReadable(version(2));
        retryParked();

        assertThat(handler.told)
                .containsExactly(
                        "apply organisation v1",
                        "doubt organisation",
                        "apply organisation v3",
                        "apply organisation v2 older",
                        "cleared organisation");
    }

    @Test
    void aParkedEventThatTurnsOutADuplicateIsOnlyResolved() {
        apply(version(1));
        parkAsUnreadable(version(2));
        apply(version(2));
        database.makeParkedReadable(version(2));
        retryParked();

        assertThat(handler.told)
                .containsExactly(
                        "apply organisation v1", "doubt organisation", "apply organisation v2", "cleared organisation");
    }

    @Test
    void aParkedEventThatTurnsOutAForkStaysParkedForGood() {
        apply(version(1));
        parkAsUnreadable(version(2));
        apply(version(2));
        database.makeParkedReadable(Examples.organisation(id, 2, OrganisationKind.PROVIDER));
        retryParked();

        assertThat(inbox.doubtful(List.of(id.ref()))).containsExactly(id.ref());
        assertThatFindingIs(Finding.Kind.FORK, 1, "same version, other bytes");
        assertThat(batches.parked()).isEmpty();
    }

    @Test
    void aSourceIsNoLongerInDoubtOnceItsParkedEventIsRead() {
        parkAsUnreadable(version(1));
        assertThat(inbox.doubtfulSources()).containsExactly(Source.EVIDENCE);

        database.makeParkedReadable(version(1));
        retryParked();

        assertThat(inbox.doubtfulSources()).isEmpty();
        assertThat(handler.told).containsExactly("apply organisation v1");
    }

    @Test
    void aHandlerThatFailsUndoesTheWholeBatch() {
        handler.fails = event -> event.version() == 2;

        assertThatThrownBy(() -> apply(version(1), version(2))).hasMessage("the handler failed");

        assertThat(inbox.nextOffsets()).containsEntry(Source.EVIDENCE, 0L);
        assertThat(database.first("select count(*) from inbox_seen")).isEqualTo("0");
    }

    @Test
    void anEventThatIsNotAdmittedHoldsItsSourceThere() {
        handler.admitted = event -> event.version() < 2;
        Batches.Applied applied = apply(version(1), version(2), version(3));
        assertThat(applied).isEqualTo(new Batches.Applied(1, true));

        handler.admitted = event -> true;
        next = 1;
        apply(version(2), version(3));

        assertThat(handler.told)
                .containsExactly("apply organisation v1", "apply organisation v2", "apply organisation v3");
    }

    @Test
    void anApplierThatBelievesInAnOldOffsetIsFencedOff() {
        apply(version(1));

        assertThatThrownBy(
                        () -> batches.apply(Source.EVIDENCE, 0, List.of(Examples.at(0, Source.EVIDENCE, version(1)))))
                .isInstanceOf(FencedOff.class);
        assertThat(handler.told).containsExactly("apply organisation v1");
    }

    @Test
    void theOffsetIsMovedByCompareAndSet() {
        boolean moved = database.run(connection -> Offsets.move(connection, Source.EVIDENCE, 7, 8));

        assertThat(moved).isFalse();
        assertThat(inbox.nextOffsets()).containsEntry(Source.EVIDENCE, 0L);
    }

    @Test
    void aHaltedSourceIsNotApplied() {
        database.run(connection -> Offsets.halt(connection, Source.EVIDENCE, "the topic was recreated"));

        assertThatThrownBy(() -> apply(version(1))).isInstanceOf(FencedOff.class);
        assertThat(inbox.doubtfulSources()).containsExactly(Source.EVIDENCE);
    }

    private Event version(long version) {
        return Examples.organisation(id, version);
    }

    private Event forkOf(long version) {
        return Examples.organisation(id, version, OrganisationKind.PROVIDER);
    }

    private Batches.Applied apply(Event... events) {
        long first = next;
        List<Incoming> records = Arrays.stream(events)
                .map(event -> Examples.at(next++, Source.EVIDENCE, event))
                .toList();
        return batches.apply(Source.EVIDENCE, first, records);
    }

    private void take(Incoming record) {
        Source source = record.position().source();
        batches.apply(source, record.position().offset(), List.of(record));
        next = record.position().offset() + 1;
    }

    /** The event as this software cannot read it, at the next offset. */
    private void parkAsUnreadable(Event event) {
        take(Examples.at(next, Source.EVIDENCE, TestTopics.headers(Source.EVIDENCE, event), utf8("?")));
    }

    private void retryParked() {
        batches.parked().forEach(batches::retry);
    }

    private void assertThatFindingIs(Finding.Kind kind, long offset, String reason) {
        assertThat(inbox.findings())
                .extracting(Finding::kind, Finding::position, Finding::reason)
                .containsExactly(tuple(kind, Optional.of(new Position(Source.EVIDENCE, offset)), reason));
    }

    private String parked() {
        return database.first("select count(*) from inbox_parked");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
