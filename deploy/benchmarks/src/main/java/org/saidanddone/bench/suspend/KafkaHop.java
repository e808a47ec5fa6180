package org.saidanddone.bench.suspend;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.saidanddone.bench.http.Measured;

/**
 * One bare hop over the suite's broker: an idempotent producer with {@code acks=all} and no linger, and a consumer with the inbox's
 * settings, on a topic of one partition.
 */
public final class KafkaHop implements AutoCloseable {
    private static final String TOPIC = "said-and-done.bare-hop";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] EVENT = new byte[1024];

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Histogram fromSend = Measured.histogram();

    private KafkaHop(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "fetch.min.bytes", 1, "fetch.max.wait.ms", 100),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        // seeking is put off until somebody asks, and by then there might be something that must not be passed over
        consumer.position(partition);
    }

    /** The topic is made when it is not there. */
    public static KafkaHop over(String bootstrapServers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        return new KafkaHop(bootstrapServers);
    }

    /** From the moment of sending to the moment the consumer has it. */
    public Histogram fromSend() {
        return fromSend;
    }

    /** Sends one event while the consumer is waiting for it. */
    public void once() {
        long sent = System.nanoTime();
        var underWay = producer.send(new ProducerRecord<>(TOPIC, 0, null, EVENT));
        while (consumer.poll(PATIENCE).isEmpty()) {
            if (System.nanoTime() - sent > PATIENCE.toNanos()) {
                throw new IllegalStateException("the broker did not deliver a bare message within ten seconds");
            }
        }
        fromSend.recordValue((System.nanoTime() - sent) / Measured.UNIT_NANOS);
        producer.flush();
        if (!underWay.isDone()) {
            throw new IllegalStateException("the broker did not acknowledge a bare message");
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
