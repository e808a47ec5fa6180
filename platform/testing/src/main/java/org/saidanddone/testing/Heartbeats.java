package org.saidanddone.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;

/** The heartbeats of a source whose service does not run in the test: several a second, so that no test waits for one. */
public final class Heartbeats implements AutoCloseable {
    private static final long EACH_MILLIS = 250;

    private final Source source;
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    // goes on from the time of day, so that a second ticker on the same topic does not repeat the counter of the first
    private long counter = System.currentTimeMillis();
    private volatile long oldestUnsentMillis;

    private Heartbeats(TestTopics topics, Source source) {
        this.source = source;
        this.topic = new Topics(topics.prefix()).heartbeats(source);
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", topics.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Beats until it is closed. */
    public static Heartbeats of(TestTopics topics, Source source) {
        Heartbeats heartbeats = new Heartbeats(topics, source);
        var beating = heartbeats.clock.scheduleAtFixedRate(heartbeats::beat, 0, EACH_MILLIS, TimeUnit.MILLISECONDS);
        return heartbeats;
    }

    /** From the next beat on it says that something has waited so long to be sent; {@link Duration#ZERO}: nothing has. */
    public void oldestUnsent(Duration age) {
        oldestUnsentMillis = age.toMillis();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        producer.close(Duration.ZERO);
    }

    private void beat() {
        counter++;
        String json = "{\"counter\":" + counter + ",\"oldestUnsentMillis\":" + oldestUnsentMillis + "}";
        var unheard = producer.send(new ProducerRecord<>(
                topic, 0, source.publicName().getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8)));
    }
}
