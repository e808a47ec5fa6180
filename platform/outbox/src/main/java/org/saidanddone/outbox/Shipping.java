package org.saidanddone.outbox;

import io.opentelemetry.api.trace.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.saidanddone.events.id.Source;

/** The relay's producers, open between one error and the next. */
final class Shipping implements AutoCloseable {
    private final Source source;
    private final RelayTopics topics;
    private final SendTraces traces;
    private final KafkaProducer<byte[], byte[]> events;
    private final KafkaProducer<byte[], byte[]> heartbeats;
    private volatile boolean failed;

    private Shipping(Source source, RelayTopics topics, KafkaSettings settings, SendTraces traces) {
        this.source = source;
        this.topics = topics;
        this.traces = traces;
        this.events = new KafkaProducer<>(settings.events());
        this.heartbeats = new KafkaProducer<>(settings.heartbeats());
    }

    static Shipping open(Source source, RelayTopics topics, KafkaSettings settings, SendTraces traces)
            throws RelayFailure, InterruptedException {
        topics.require(settings.admin());
        try {
            return new Shipping(source, topics, settings, traces);
        } catch (KafkaException e) {
            throw new RelayFailure(RelayState.BROKER_AWAY, e);
        }
    }

    /** Sends without waiting. Fulfilled when Kafka has acknowledged, failed when that cannot be any more. */
    Future<RecordMetadata> send(UnsentRow row) {
        Span span = traces.begin(row, topics.events());
        return events.send(row.record(topics.events(), source), (metadata, failure) -> {
            failed |= failure != null;
            SendTraces.end(span, metadata, failure);
        });
    }

    /** Whether any event could not be sent: then nothing more may follow it. */
    boolean hasFailed() {
        return failed;
    }

    /** Sends and forgets: the next heartbeat comes in a second. Keyed by source, as the topic is compacted. */
    void send(Heartbeat heartbeat) {
        byte[] key = source.publicName().getBytes(StandardCharsets.UTF_8);
        var unheard = heartbeats.send(new ProducerRecord<>(topics.heartbeats(), 0, key, heartbeat.json()));
    }

    /** Abandons what is under way, at once: it is sent again from the lowest unsent row. */
    @Override
    public void close() {
        events.close(Duration.ZERO);
        heartbeats.close(Duration.ZERO);
    }
}
