package org.saidanddone.system;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.saidanddone.events.id.Source;
import org.saidanddone.local.suite.Suite;

/** The topic of one source, for who gets at it past its service. */
record Topic(Suite suite, Source source) {
    private static final int PATIENCE_SECONDS = 20;

    /** Puts an event on it by hand. */
    void append(Handmade event) {
        ProducerRecord<byte[], byte[]> entry = new ProducerRecord<>(name(), 0, null, event.value());
        event.headers().forEach((name, text) -> entry.headers().add(name, Handmade.utf8(text)));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer())) {
            await(producer.send(entry));
        }
    }

    /** The broker takes no event for it: each is larger than it allows. */
    Ongoing refuseEverything() {
        mostBytes(OpType.SET);
        return () -> mostBytes(OpType.DELETE);
    }

    private void mostBytes(OpType change) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name());
        AlterConfigOp bound = new AlterConfigOp(new ConfigEntry("max.message.bytes", "1"), change);
        try (Admin admin = Admin.create(settings())) {
            await(admin.incrementalAlterConfigs(Map.of(topic, List.of(bound))).all());
        }
    }

    private String name() {
        return suite.topics().events(source);
    }

    private Map<String, Object> settings() {
        return Map.of("bootstrap.servers", suite.kafka().bootstrapServers());
    }

    private static void await(Future<?> asked) {
        try {
            asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the broker did not do it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
