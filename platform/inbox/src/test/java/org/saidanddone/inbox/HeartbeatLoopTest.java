package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;

/** Connections that a test makes and breaks. */
class HeartbeatLoopTest {
    private static final Topics NAMES = new Topics("said-and-done");
    private static final TopicPartition EVIDENCE = new TopicPartition(NAMES.heartbeats(Source.EVIDENCE), 0);

    private final Heartbeats heartbeats = new Heartbeats();
    private final HeartbeatLoop loop = new HeartbeatLoop("localhost:1", NAMES, EnumSet.of(Source.EVIDENCE), heartbeats);

    @Test
    void aHeartbeatWrittenWhileNobodyListenedIsOnlyWhatTheNextOneIsHeldAgainst() {
        listenUntilTheConnectionBreaks(1, List.of(beat(0, 41), beat(1, 42)));
        assertThat(lastCounter()).containsExactly(42L);

        listenUntilTheConnectionBreaks(3, List.of(beat(2, 43)));
        assertThat(lastCounter()).containsExactly(42L);

        listenUntilTheConnectionBreaks(3, List.of(beat(2, 43), beat(3, 44)));
        assertThat(lastCounter()).containsExactly(44L);
    }

    @Test
    void aHeartbeatIsNeverTakenForYoungerThanTheQuestionWhereTheTopicEnds() {
        long[] asked = new long[1];
        try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none") {
            @Override
            public synchronized Map<TopicPartition, Long> endOffsets(
                    Collection<TopicPartition> partitions, Duration timeout) {
                asked[0] = System.nanoTime();
                return super.endOffsets(partitions, timeout);
            }
        }) {
            listen(consumer, 1, List.of(beat(0, 41), beat(1, 42)));
        }

        assertThat(heartbeats.last(Source.EVIDENCE).orElseThrow().seenNanos() - asked[0])
                .isNotPositive();
    }

    @Test
    void itHearsWhichTopicTheRelayWritesToAndHowFar() {
        String json =
                "{\"counter\":41,\"oldestUnsentMillis\":0,\"topicId\":\"kUOf0yGPQrqrJDBAxJWpjw\",\"nextOffset\":7}";
        listenUntilTheConnectionBreaks(1, List.of(beat(0, json)));
        assertThat(heartbeats.told(Source.EVIDENCE)).contains(new ToldTopic("kUOf0yGPQrqrJDBAxJWpjw", 7));
    }

    @Test
    void aRelayThatDoesNotTellItsTopicYetIsHeardAllTheSame() {
        listenUntilTheConnectionBreaks(1, List.of(beat(0, 41), beat(1, 42)));
        assertThat(heartbeats.told(Source.EVIDENCE)).isEmpty();
        assertThat(lastCounter()).containsExactly(42L);
    }

    private void listenUntilTheConnectionBreaks(long end, List<ConsumerRecord<byte[], byte[]>> beats) {
        try (MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none")) {
            listen(consumer, end, beats);
        }
    }

    private void listen(MockConsumer<byte[], byte[]> consumer, long end, List<ConsumerRecord<byte[], byte[]>> beats) {
        consumer.updateEndOffsets(Map.of(EVIDENCE, end));
        consumer.schedulePollTask(() -> beats.forEach(consumer::addRecord));
        consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("the connection broke")));
        assertThatExceptionOfType(KafkaException.class).isThrownBy(() -> loop.listen(consumer));
    }

    private List<Long> lastCounter() {
        return heartbeats.last(Source.EVIDENCE).stream().map(Heartbeat::counter).toList();
    }

    private static ConsumerRecord<byte[], byte[]> beat(long offset, long counter) {
        return beat(offset, "{\"counter\":" + counter + ",\"oldestUnsentMillis\":0}");
    }

    private static ConsumerRecord<byte[], byte[]> beat(long offset, String json) {
        return new ConsumerRecord<>(EVIDENCE.topic(), 0, offset, new byte[0], json.getBytes(StandardCharsets.UTF_8));
    }
}
