package org.saidanddone.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTest {
    private static final String EVENTS = "here.evidence.v1";

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedOutlivesAKillAndARestartOnTheSamePort() throws Exception {
        LocalKafka first = LocalKafka.start(folder, 0);
        LocalTopics.create(first.bootstrapServers(), "here");
        LocalTopics.create(first.bootstrapServers(), "here");
        theTopicsAreThoseOfTheProtocol(first);
        noTopicComesIntoBeingByBeingAskedFor(first);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", first.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(EVENTS, 0, null, "kept")).get(30, TimeUnit.SECONDS);
        }
        first.kill();
        assertThat(first.process().isAlive()).isFalse();

        try (LocalKafka second = LocalKafka.start(folder, first.port())) {
            assertThat(firstValue(second)).isEqualTo("kept");
        }
    }

    @Test
    void whoComesToAFurtherListenerIsToldWhatItAdvertises() throws Exception {
        int before = Ports.free();
        int behind = Ports.free();
        List<KafkaListener> listeners =
                List.of(new KafkaListener("BEFORE", before, behind), new KafkaListener("BEHIND", behind, behind));
        try (LocalKafka kafka = LocalKafka.start(folder, 0, List.of(), listeners);
                Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + before))) {
            assertThat(admin.describeCluster().nodes().get(30, TimeUnit.SECONDS))
                    .allSatisfy(
                            node -> assertThat(node.port()).isEqualTo(behind).isNotEqualTo(kafka.port()));
        }
    }

    @Test
    void aTakenPortIsToldInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(LocalFailure.class)
                    .isThrownBy(() -> LocalKafka.start(folder, taken.getLocalPort()))
                    .withMessage(
                            "Port %d for Kafka is taken by another program; stop it, or give SAID_AND_DONE_PORTS the first of seven free ports.",
                            taken.getLocalPort());
        }
    }

    private static void theTopicsAreThoseOfTheProtocol(LocalKafka kafka)
            throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin(kafka)) {
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS))
                    .isEqualTo(Set.of(
                            "here.evidence.v1",
                            "here.standards.v1",
                            "here.contracts.v1",
                            "here.audit.v1",
                            "here.evidence.heartbeat.v1",
                            "here.standards.heartbeat.v1",
                            "here.contracts.heartbeat.v1",
                            "here.audit.heartbeat.v1"));
            assertThat(setting(admin, EVENTS, "retention.ms")).isEqualTo("-1");
            assertThat(setting(admin, EVENTS, "cleanup.policy")).isEqualTo("delete");
            assertThat(setting(admin, "here.evidence.heartbeat.v1", "cleanup.policy"))
                    .isEqualTo("compact");
            assertThat(admin.describeTopics(List.of(EVENTS))
                            .allTopicNames()
                            .get(30, TimeUnit.SECONDS)
                            .get(EVENTS)
                            .partitions())
                    .hasSize(1);
        }
    }

    private static void noTopicComesIntoBeingByBeingAskedFor(LocalKafka kafka) {
        try (Admin admin = admin(kafka)) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> admin.describeTopics(List.of("nowhere"))
                            .allTopicNames()
                            .get(30, TimeUnit.SECONDS))
                    .withCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    private static String setting(Admin admin, String topic, String name)
            throws ExecutionException, InterruptedException, TimeoutException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get(30, TimeUnit.SECONDS)
                .get(resource)
                .get(name)
                .value();
    }

    private static String firstValue(LocalKafka kafka) {
        TopicPartition partition = new TopicPartition(EVENTS, 0);
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(30))
                    .records(partition)
                    .getFirst()
                    .value();
        }
    }

    private static Admin admin(LocalKafka kafka) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()));
    }
}
