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
    private final String topicId;
    private long next;
    private boolean strayed;
    private volatile boolean failed;

    private Shipping(
            Source source, RelayTopics topics, KafkaSettings settings, SendTraces traces, TopicProof.Proven proven) {
        this.source = source;
        this.topics = topics;
        this.traces = traces;
        this.topicId = proven.id();
        this.next = proven.next();
        this.events = new KafkaProducer<>(settings.events());
        this.heartbeats = new KafkaProducer<>(settings.heartbeats());
    }

    /** @param proven what the topic was proven to be, just now */
    static Shipping open(
            Source source, RelayTopics topics, KafkaSettings settings, SendTraces traces, TopicProof.Proven proven)
            throws RelayFailure {
        try {
            return new Shipping(source, topics, settings, traces, proven);
        } catch (KafkaException e) {
            throw new RelayFailure(RelayState.BROKER_AWAY, e);
        }
    }

    /** Sends without waiting. Fulfilled when Kafka has acknowledged, failed when that cannot be any more. */
    Future<RecordMetadata> send(OutboxRow row) {
        Span span = traces.begin(row, topics.events());
        return events.send(row.record(topics.events(), source), (metadata, failure) -> {
            failed |= failure != null;
            SendTraces.end(span, metadata, failure);
        });
    }

    /**
     * Kafka has acknowledged an event; to be told in the order of sending.
     *
     * @return where it stands
     * @throws RelayFailure {@code TOPIC_LOST} when that is before where it had to stand: the topic was made anew; and {@code LOOKING_AGAIN} when
     *     Kafka does not tell, since the event was acknowledged before
     */
    long acknowledged(RecordMetadata metadata) throws RelayFailure {
        if (!metadata.hasOffset()) {
            throw new RelayFailure(RelayState.LOOKING_AGAIN, null);
        }
        if (metadata.offset() < next) {
            throw new RelayFailure(RelayState.TOPIC_LOST, null);
        }
        strayed |= metadata.offset() > next;
        next = strayed ? next : next + 1;
        return metadata.offset();
    }

    /** Whether somebody else wrote between: what stands there has to be held against the outbox. */
    boolean hasStrayed() {
        return strayed;
    }

    /** The topic, and how far it is known by now. */
    TopicProof.Proven proven() {
        return new TopicProof.Proven(topicId, next);
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
