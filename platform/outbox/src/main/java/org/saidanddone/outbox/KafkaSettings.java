package org.saidanddone.outbox;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.saidanddone.events.id.Source;

/** The settings of the relay's Kafka clients: what the operator gave, and over it what the protocol needs. */
final class KafkaSettings {
    /** Shorter than {@link RelaySession#IDLE_MILLIS}: the session must not fall silent while a client blocks. */
    private static final int MOST_BLOCKED_MILLIS = 2_000;

    private static final int AN_OPERATOR_WAITS_MILLIS = 6_000;

    private final Map<String, Object> given;
    private final String clientId;
    private final int mostBlockedMillis;

    KafkaSettings(Map<String, String> given, Source source) {
        this(given, "said-and-done-relay-" + source.publicName(), MOST_BLOCKED_MILLIS);
    }

    private KafkaSettings(Map<String, String> given, String clientId, int mostBlockedMillis) {
        this.given = Map.copyOf(given);
        this.clientId = clientId;
        this.mostBlockedMillis = mostBlockedMillis;
    }

    /** For who asks once and has no other replica waiting. */
    static KafkaSettings ofOperator(Map<String, String> given, Source source) {
        return new KafkaSettings(given, "said-and-done-operator-" + source.publicName(), AN_OPERATOR_WAITS_MILLIS);
    }

    /** In order, acknowledged by all in-sync replicas, and never given up by the client: only the relay gives up. */
    Map<String, Object> events() {
        Map<String, Object> settings = producer(clientId);
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, mostBlockedMillis);
        return settings;
    }

    /** Dropped when not delivered within 2 s: a heartbeat that arrives late would tell of a relay that was well then. */
    Map<String, Object> heartbeats() {
        Map<String, Object> settings = producer(clientId + "-heartbeat");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 1024 * 1024);
        return settings;
    }

    /** What stands on the topic is read from where it is asked for: no group, nothing stored at the broker, and no topic is made by asking. */
    Map<String, Object> reading() {
        Map<String, Object> settings = client(clientId + "-reading");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, mostBlockedMillis);
        return settings;
    }

    Map<String, Object> admin() {
        Map<String, Object> settings = client(clientId + "-admin");
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, mostBlockedMillis);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, mostBlockedMillis);
        return settings;
    }

    private Map<String, Object> producer(String id) {
        Map<String, Object> settings = client(id);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        return settings;
    }

    private Map<String, Object> client(String id) {
        Map<String, Object> settings = new HashMap<>(given);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, id);
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }
}
