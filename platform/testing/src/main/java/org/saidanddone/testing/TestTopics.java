package org.saidanddone.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;
import org.saidanddone.local.LocalTopics;

/** The topics under one prefix, as a test writes and reads them: without outbox and inbox. */
public final class TestTopics {
    private static final EventCodec CODEC = new EventCodec();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private final String prefix;
    private final Topics topics;

    public TestTopics(String bootstrapServers, String prefix) {
        this.bootstrapServers = bootstrapServers;
        this.prefix = prefix;
        this.topics = new Topics(prefix);
    }

    /** Fresh topics, outside Quarkus. */
    public static TestTopics fresh() {
        Infrastructure infrastructure = Infrastructure.get();
        return new TestTopics(infrastructure.bootstrapServers(), infrastructure.freshPrefix());
    }

    /** The topics of the application under test. */
    public static TestTopics ofApplication() {
        Config config = ConfigProvider.getConfig();
        return new TestTopics(
                config.getValue("kafka.bootstrap.servers", String.class),
                config.getValue("saidanddone.topics.prefix", String.class));
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public String prefix() {
        return prefix;
    }

    /** The CloudEvents headers of an event (binary mode). */
    public static Map<String, String> headers(Source source, Event event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id().toString());
        headers.put("ce_source", source.uri());
        headers.put("ce_type", event.type().wireName());
        headers.put("ce_subject", event.aggregate().toString());
        headers.put("ce_time", event.time().toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    /** Appends an event as its source would; returns its offset. */
    public long append(Source source, Event event) {
        return appendRaw(source, headers(source, event), CODEC.write(event));
    }

    /** Appends any bytes to the events of a source; returns their offset. */
    public long appendRaw(Source source, Map<String, String> headers, byte[] value) {
        return appendTo(topics.events(source), headers, value);
    }

    /** Appends any bytes to the heartbeats of a source; returns their offset. */
    public long appendHeartbeat(Source source, byte[] key, byte[] value) {
        return send(new ProducerRecord<>(topics.heartbeats(source), 0, key, value));
    }

    /** All events of a source, each held against its schema. */
    public List<Event> read(Source source) {
        return records(source).stream().map(TopicRecord::event).toList();
    }

    /** All that stands on the events topic of a source now. */
    public List<TopicRecord> records(Source source) {
        return recordsOf(topics.events(source));
    }

    /** All that stands on the heartbeat topic of a source now. */
    public List<TopicRecord> heartbeats(Source source) {
        return recordsOf(topics.heartbeats(source));
    }

    /** Deletes the events topic of a source and makes it again: same name, other topic id, empty. */
    public void recreate(Source source) {
        try (Admin admin = admin()) {
            await(admin.deleteTopics(List.of(topics.events(source))).all());
        }
        LocalTopics.create(bootstrapServers, prefix);
    }

    /** Gives the events topic of a source a second partition, which it must never have. */
    public void addPartition(Source source) {
        try (Admin admin = admin()) {
            await(admin.createPartitions(Map.of(topics.events(source), NewPartitions.increaseTo(2)))
                    .all());
        }
    }

    private List<TopicRecord> recordsOf(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<TopicRecord> read = new ArrayList<>();
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (consumer.position(partition) < end) {
                if (System.nanoTime() > giveUp) {
                    throw new AssertionError("the topic could not be read to its end");
                }
                consumer.poll(Duration.ofMillis(200)).records(partition).forEach(entry -> read.add(read(entry)));
            }
            return read;
        }
    }

    private static TopicRecord read(ConsumerRecord<byte[], byte[]> entry) {
        Map<String, String> headers = new HashMap<>();
        entry.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new TopicRecord(entry.offset(), headers, entry.value());
    }

    private long appendTo(String topic, Map<String, String> headers, byte[] value) {
        ProducerRecord<byte[], byte[]> entry = new ProducerRecord<>(topic, 0, null, value);
        headers.forEach((name, text) -> entry.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return send(entry);
    }

    private long send(ProducerRecord<byte[], byte[]> entry) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            return producer.send(entry)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .offset();
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the record was not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers));
    }

    private static void await(KafkaFuture<Void> future) {
        try {
            future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the broker refused", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
