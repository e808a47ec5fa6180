package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;

/** A topic that is no longer the one that was read: nothing of it is applied, nothing is proven by it, until a rebuild. */
class BrokenTopicTest {
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final Bench bench = new Bench();
    private final RecordingHandler handler = new RecordingHandler();
    private final OrganisationId id = Examples.organisation();
    private Applier applier;

    @BeforeEach
    void readTwoEvents() {
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 1));
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 2));
        applier = bench.applier(handler);
        Bench.until(applier, () -> handler.told.size() == 2);
    }

    @AfterEach
    void tidy() {
        bench.close();
    }

    @Test
    void theEndOfAnUnbrokenTopicIsProven() throws NotProven {
        Bench.until(
                applier,
                () -> bench.database.first("select topic_id from inbox_offset where source = 'standards'") != null);
        Map<Source, End> ends = bench.upstreams.ends(EnumSet.of(Source.EVIDENCE, Source.STANDARDS), SHORT);

        assertThat(ends.get(Source.EVIDENCE).offset()).isEqualTo(2);
        assertThat(ends.get(Source.EVIDENCE).partitions()).isEqualTo(1);
        assertThat(ends.get(Source.STANDARDS).offset()).isZero();
    }

    @Test
    void aRecreatedTopicHaltsItsSourceThoughItReachesFurther() {
        bench.topics.recreate(Source.EVIDENCE);
        OrganisationId other = Examples.organisation();
        for (long version = 1; version <= 4; version++) {
            bench.topics.append(Source.EVIDENCE, Examples.organisation(other, version));
        }

        assertThatItHalts("the topic was recreated");
        Bench.until(applier, () -> true);
        assertThat(handler.told).hasSize(2);
    }

    @Test
    void aHaltedSourceStaysSoForTheNextApplierAndOthersGoOn() {
        bench.topics.recreate(Source.EVIDENCE);
        assertThatItHalts("the topic was recreated");
        bench.topics.append(Source.STANDARDS, Examples.provision(1));
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 3));

        Bench.until(bench.applier(handler), () -> handler.told.contains("apply provision v1"));
        assertThat(handler.told).hasSize(3);
    }

    @Test
    void aRebuildReadsTheNewTopicFromItsBeginning() {
        bench.topics.recreate(Source.EVIDENCE);
        assertThatItHalts("the topic was recreated");
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 1));
        bench.database.execute("truncate inbox_offset, inbox_seen, inbox_aggregate, inbox_parked, inbox_finding");
        handler.told.clear();

        Bench.until(bench.applier(handler), () -> handler.told.size() == 1);
        assertThat(handler.told).containsExactly("apply organisation v1");
        assertThat(bench.inbox.doubtfulSources()).isEmpty();
    }

    @Test
    void aSecondPartitionHaltsItsSource() {
        bench.topics.addPartition(Source.EVIDENCE);

        assertThatItHalts("the topic has not exactly one partition");
    }

    @Test
    void aTopicThatEndsBeforeWhatWasReadHaltsItsSource() {
        bench.database.execute("update inbox_offset set next_offset = 3 where source = 'evidence'");

        assertThatItHalts("the topic ends before what was read");
    }

    @Test
    void aTopicThatLostWhatWasNotReadYetHaltsItsSource() throws Exception {
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 3));
        deleteBefore(3);
        bench.database.execute("update inbox_offset set next_offset = 2 where source = 'evidence'");

        assertThatNothingIsProven("the topic begins after what was read");
    }

    @Test
    void aLeaderEpochThatWentBackwardsHaltsItsSource() {
        bench.database.execute("update inbox_offset set leader_epoch = 99 where source = 'evidence'");

        assertThatItHalts("the leader epoch went backwards");
    }

    @Test
    void whatPassesWithinTheTimeOfALeaderChangeHaltsNothing() {
        bench.database.execute("update inbox_offset set leader_epoch = 99 where source = 'evidence'");
        Applier patient = bench.applier(handler, Duration.ofMinutes(1));
        patient.step(Duration.ofMillis(50));
        bench.topics.append(Source.EVIDENCE, Examples.organisation(id, 3));
        patient.step(Duration.ofMillis(50));
        assertThatNothingIsProven("the leader epoch went backwards");
        assertThat(bench.inbox.doubtfulSources()).isEmpty();
        assertThat(handler.told).hasSize(2);

        bench.database.execute("update inbox_offset set leader_epoch = 0 where source = 'evidence'");
        Bench.until(patient, () -> handler.told.size() == 3);
    }

    @Test
    void nothingIsProvenByATopicThatItsRelayDoesNotWriteTo() {
        bench.heartbeats.tells(Source.EVIDENCE, new ToldTopic("the one before it was recreated", 2));

        assertThatNothingIsProven("its relay wrote to another topic than the one that is there");
    }

    @Test
    void nothingIsProvenByATopicThatEndsBeforeWhatItsRelayWrote() throws NotProven {
        String topic = bench.database.first("select topic_id from inbox_offset where source = 'evidence'");
        bench.heartbeats.tells(Source.EVIDENCE, new ToldTopic(topic, 3));
        assertThatNothingIsProven("the topic ends before what its relay wrote");

        bench.heartbeats.tells(Source.EVIDENCE, new ToldTopic(topic, 2));
        assertThat(bench.upstreams.ends(EnumSet.of(Source.EVIDENCE), SHORT)).hasSize(1);
    }

    @Test
    void nothingIsProvenOfATopicThatWasNeverRead() {
        assertThatThrownBy(() -> bench.upstreams.ends(EnumSet.of(Source.CONTRACTS), SHORT))
                .isInstanceOfSatisfying(
                        NotProven.class, e -> assertThat(e.source()).isEqualTo(Source.CONTRACTS))
                .hasMessage("nothing was read of the topic yet");
    }

    @Test
    void nothingIsProvenWithoutABrokerAndThatIsSaidInTime() {
        Upstreams unreachable =
                new Upstreams("localhost:1", bench.topics.prefix(), bench.database.source, bench.heartbeats);
        long began = System.nanoTime();
        assertThatThrownBy(() -> unreachable.ends(EnumSet.of(Source.EVIDENCE), Duration.ofMillis(300)))
                .isInstanceOf(NotProven.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        unreachable.close();
    }

    private void assertThatItHalts(String reason) {
        Bench.until(applier, () -> bench.inbox.doubtfulSources().contains(Source.EVIDENCE));
        assertThat(bench.inbox.findings())
                .extracting(Finding::kind, Finding::source, Finding::position, Finding::reason)
                .containsExactly(tuple(Finding.Kind.HALTED, Source.EVIDENCE, Optional.empty(), reason));
        assertThatNothingIsProven("the topic needs a rebuild");
    }

    private void assertThatNothingIsProven(String reason) {
        assertThatThrownBy(() -> bench.upstreams.ends(EnumSet.of(Source.EVIDENCE), SHORT))
                .isInstanceOf(NotProven.class)
                .hasMessage(reason);
    }

    private void deleteBefore(long offset) throws ExecutionException, InterruptedException {
        TopicPartition partition = new TopicPartition(new Topics(bench.topics.prefix()).events(Source.EVIDENCE), 0);
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bench.topics.bootstrapServers()))) {
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(offset)))
                    .all()
                    .get();
        }
    }
}
