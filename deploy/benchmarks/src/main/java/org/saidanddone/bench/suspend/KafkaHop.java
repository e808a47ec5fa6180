package org.saidanddone.bench.suspend;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One bare hop over the suite's broker: an idempotent producer with {@code acks=all} and no linger, and a consumer with the inbox's
 * settings, on a topic of one partition. One thread sends and one, maybe another, receives.
 */
final class KafkaHop implements AutoCloseable {
    private static final byte[] EVENT = new byte[1024];

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private KafkaHop(String bootstrapServers, String topic) {
        this.topic = topic;
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
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToEnd(List.of(partition));
        // seeking is put off until somebody asks, and by then there might be something that must not be passed over
        consumer.position(partition);
    }

    /** The topic is made when it is not there. */
    static KafkaHop over(String bootstrapServers, String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        return new KafkaHop(bootstrapServers, topic);
    }

    /** Sends one event of the size of ours. */
    void send() {
        producer.send(new ProducerRecord<>(topic, 0, null, EVENT));
    }

    /** Whether one came within this time. */
    boolean receive(Duration atMost) {
        return !consumer.poll(atMost).isEmpty();
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
