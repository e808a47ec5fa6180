package org.saidanddone.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;
import org.saidanddone.observability.KeyValues;

/** The thread that reads heartbeats: apart from the applier's, so that a long batch does not make a source seem dead. */
final class HeartbeatLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(HeartbeatLoop.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration POLL = Duration.ofMillis(250);
    private static final long BACKOFF_MILLIS = 500;

    private final String bootstrapServers;
    private final Heartbeats heartbeats;
    private final Map<TopicPartition, Source> sources = new HashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable KafkaConsumer<byte[], byte[]> polling;

    HeartbeatLoop(String bootstrapServers, Topics names, Set<Source> read, Heartbeats heartbeats) {
        this.bootstrapServers = bootstrapServers;
        this.heartbeats = heartbeats;
        read.forEach(source -> sources.put(new TopicPartition(names.heartbeats(source), 0), source));
    }

    @Override
    public void run() {
        while (!stopped(0)) {
            try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
                polling = consumer;
                listen(consumer);
            } catch (WakeupException e) {
                LOG.debug("Woken to end");
            } catch (KafkaException e) {
                LOG.debug("Heartbeats cannot be read; trying again", e);
                stopped(BACKOFF_MILLIS);
            } finally {
                polling = null;
            }
        }
    }

    void stop() {
        stop.countDown();
        KafkaConsumer<byte[], byte[]> consumer = polling;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    void listen(Consumer<byte[], byte[]> consumer) {
        heartbeats.connected();
        consumer.assign(sources.keySet());
        // What a poll brings may have been sent by the broker while the request before it was under way, so that one's
        // beginning is the latest time that is certainly not after the writing. A process that was paused must not take
        // an old heartbeat for a new one.
        long before = System.nanoTime();
        // From the last one on: it gives the counter that has to move.
        consumer.endOffsets(sources.keySet(), Duration.ofSeconds(5))
                .forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - 1)));
        while (!stopped(0)) {
            long began = System.nanoTime();
            for (ConsumerRecord<byte[], byte[]> heartbeat : consumer.poll(POLL)) {
                read(heartbeat, before);
            }
            before = began;
        }
    }

    private void read(ConsumerRecord<byte[], byte[]> heartbeat, long notWrittenBefore) {
        Source source = sources.get(new TopicPartition(heartbeat.topic(), heartbeat.partition()));
        if (source == null || heartbeat.value() == null) {
            return;
        }
        try {
            JsonNode tree = JSON.readTree(heartbeat.value());
            JsonNode counter = tree.path("counter");
            JsonNode age = tree.path("oldestUnsentMillis");
            topic(tree).ifPresent(topic -> heartbeats.tells(source, topic));
            if (counter.isIntegralNumber() && age.isIntegralNumber()) {
                heartbeats.read(source, counter.asLong(), Duration.ofMillis(age.asLong()), notWrittenBefore);
            }
        } catch (IOException e) {
            KeyValues.of("source", source.publicName()).log(() -> LOG.debug("A heartbeat does not read as one"));
        }
    }

    private static Optional<ToldTopic> topic(JsonNode tree) {
        JsonNode id = tree.path("topicId");
        JsonNode next = tree.path("nextOffset");
        return id.isTextual() && next.isIntegralNumber()
                ? Optional.of(new ToldTopic(id.asText(), next.asLong()))
                : Optional.empty();
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        250,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        500),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private boolean stopped(long withinMillis) {
        try {
            return stop.await(withinMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
