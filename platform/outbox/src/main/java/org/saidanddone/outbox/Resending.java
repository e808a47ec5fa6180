package org.saidanddone.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.Source;

/** Sends kept rows again, for an operator who holds the relay's lock. */
final class Resending {
    private static final int AT_ONCE = 500;
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 30;

    private static final String COLUMNS =
            "select position, event_id, aggregate_type, aggregate_id, type, event_time, payload, traceparent, topic_offset from outbox ";
    /** Those of before offsets were kept come first: they were sent first. */
    private static final String AS_THEY_STOOD =
            COLUMNS + "where sent_at is not null order by topic_offset nulls first, position";

    private static final String FROM = COLUMNS + "where sent_at is not null and position >= ? order by position";
    private static final String STANDS_AT = "update outbox set topic_offset = ? where position = ?";

    private final Connection connection;
    private final Source source;
    private final RelayTopics topics;
    private final KafkaSettings kafka;
    private final List<Sent> underWay = new ArrayList<>();
    private long next;

    Resending(Connection connection, Source source, RelayTopics topics, KafkaSettings kafka) {
        this.connection = connection;
        this.source = source;
        this.topics = topics;
        this.kafka = kafka;
    }

    /**
     * Sends what the topic has not, each event at the offset at which it stood before, so that every frontier and every stored offset means the same
     * as then. Where something stood that cannot be sent again, as a duplicate, the event that follows is sent more than once, and at the end the
     * last one: no event stands later than it did, and who had read to the end has all of it before them.
     *
     * @return how many events the topic had not
     * @throws OperationRefused when the topic has something that is not in the outbox, or that stands in the way
     */
    long missing() throws SQLException, OperationRefused, RelayFailure, InterruptedException {
        try (TopicReading reading = TopicReading.open(topics, kafka, connection)) {
            Comparison comparison = new Comparison(connection, source);
            if (reading.beginning() > 0) {
                throw inTheWay();
            }
            reading.readFrom(0, comparison::take);
            if (!comparison.missing().isEmpty()) {
                throw OperationRefused.because(new RelayFailure(RelayState.RESTORED_BEHIND, null));
            }
            next = reading.end();
            long sent = sendAsTheyStood(
                    comparison.found().keySet(), KnownTopic.read(connection).next());
            new KnownTopic(reading.id(), next, false).store(connection);
            return sent;
        }
    }

    /**
     * Sends again, at the end of the topic, what was sent before: receivers ignore it.
     *
     * @param position of the first row
     * @return how many
     */
    long again(long position) throws SQLException, OperationRefused, RelayFailure, InterruptedException {
        next = new TopicProof(source, topics, kafka).prove(connection, true).next();
        try (PreparedStatement select = connection.prepareStatement(FROM)) {
            select.setLong(1, position);
            return send(select, (producer, rows) -> {
                long sent = 0;
                while (rows.next()) {
                    send(producer, OutboxRow.of(rows));
                    sent++;
                }
                return sent;
            });
        }
    }

    /** @param end that the topic had; what is missing there at last is filled up with the last event */
    private long sendAsTheyStood(Set<UUID> present, long end)
            throws SQLException, OperationRefused, RelayFailure, InterruptedException {
        try (PreparedStatement select = connection.prepareStatement(AS_THEY_STOOD)) {
            return send(select, (producer, rows) -> {
                long sent = 0;
                OutboxRow last = null;
                while (rows.next()) {
                    last = OutboxRow.of(rows);
                    if (!present.contains(rows.getObject("event_id", UUID.class))) {
                        sendAsItStood(producer, last, rows.getObject("topic_offset", Long.class));
                        sent++;
                    }
                }
                while (last != null && next < end) {
                    send(producer, last);
                }
                return sent;
            });
        }
    }

    private long send(PreparedStatement select, Sending sending)
            throws SQLException, OperationRefused, RelayFailure, InterruptedException {
        select.setFetchSize(AT_ONCE);
        KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(kafka.events());
        try (ResultSet rows = select.executeQuery()) {
            long sent = sending.send(producer, rows);
            awaitAcknowledged();
            return sent;
        } catch (KafkaException e) {
            throw new RelayFailure(RelayState.BROKER_AWAY, e);
        } finally {
            // Without waiting for a broker that is away: what it has not acknowledged by now is not sent.
            producer.close(Duration.ZERO);
        }
    }

    private void sendAsItStood(KafkaProducer<byte[], byte[]> producer, OutboxRow row, @Nullable Long stood)
            throws SQLException, OperationRefused, RelayFailure, InterruptedException {
        if (stood == null) {
            standsAt(row, next);
            send(producer, row);
            return;
        }
        if (stood < next) {
            throw inTheWay();
        }
        while (next <= stood) {
            send(producer, row);
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, OutboxRow row)
            throws OperationRefused, RelayFailure, InterruptedException {
        underWay.add(new Sent(producer.send(row.record(topics.events(), source)), next));
        next++;
        if (underWay.size() == AT_ONCE) {
            awaitAcknowledged();
        }
    }

    private void awaitAcknowledged() throws OperationRefused, RelayFailure, InterruptedException {
        for (Sent sent : underWay) {
            try {
                RecordMetadata metadata = sent.acknowledgement.get(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS);
                if (metadata.offset() != sent.offset) {
                    throw new OperationRefused(
                            "Somebody else writes to the topic at the same time. Find out who, stop that, and ask again.");
                }
            } catch (ExecutionException | TimeoutException e) {
                throw new RelayFailure(RelayState.BROKER_AWAY, e);
            }
        }
        underWay.clear();
    }

    private void standsAt(OutboxRow row, long offset) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STANDS_AT)) {
            update.setLong(1, offset);
            update.setLong(2, row.position());
            update.executeUpdate();
        }
    }

    private static OperationRefused inTheWay() {
        return new OperationRefused(
                "The topic has something where an event of before has to stand. Delete the topic, create it again empty, and ask again before any service is started.");
    }

    private interface Sending {
        /** Answers how many events it was about. */
        long send(KafkaProducer<byte[], byte[]> producer, ResultSet rows)
                throws SQLException, OperationRefused, RelayFailure, InterruptedException;
    }

    private record Sent(Future<RecordMetadata> acknowledgement, long offset) {}
}
