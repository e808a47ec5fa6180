package org.saidanddone.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads what stands on the topic of this service, from an offset to the end that it had when this was opened. */
final class TopicReading implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration CLOSED_WITHIN = Duration.ofSeconds(1);
    /** A consumer does not say that its broker is away: it brings nothing. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final String id;
    private final long beginning;
    private final long end;

    private TopicReading(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, String id, long beginning, long end) {
        this.consumer = consumer;
        this.partition = partition;
        this.id = id;
        this.beginning = beginning;
        this.end = end;
    }

    /**
     * Asks for the topic's id first: who asks where a missing topic ends only waits. One that is recreated in between ends before what is known of it.
     *
     * @param session of the database, which must not fall silent while Kafka is asked
     * @throws RelayFailure when a topic is missing or unfit, or the broker does not answer
     */
    static TopicReading open(RelayTopics topics, KafkaSettings settings, Connection session)
            throws SQLException, RelayFailure, InterruptedException {
        String id = topics.require(settings.admin());
        TopicPartition partition = new TopicPartition(topics.events(), 0);
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings.reading());
        try {
            consumer.assign(List.of(partition));
            speak(session);
            Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(Set.of(partition));
            speak(session);
            Map<TopicPartition, Long> ends = consumer.endOffsets(Set.of(partition));
            return new TopicReading(
                    consumer, partition, id, beginnings.getOrDefault(partition, 0L), ends.getOrDefault(partition, 0L));
        } catch (KafkaException e) {
            close(consumer);
            throw new RelayFailure(RelayState.BROKER_AWAY, e);
        } catch (SQLException e) {
            close(consumer);
            throw e;
        }
    }

    private static void speak(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("select 1");
        }
    }

    /** Kafka's id of the topic. */
    String id() {
        return id;
    }

    /** The first offset that is still there. */
    long beginning() {
        return beginning;
    }

    /** The next offset that was to be written when this was opened. */
    long end() {
        return end;
    }

    /**
     * Hands on all records from an offset on, poll by poll.
     *
     * @throws RelayFailure when the broker does not answer any more
     */
    void readFrom(long from, Batch each) throws RelayFailure, SQLException {
        try {
            consumer.seek(partition, from);
            long moved = System.nanoTime();
            while (consumer.position(partition) < end) {
                List<ConsumerRecord<byte[], byte[]>> read = consumer.poll(POLL).records(partition);
                each.take(read.stream().filter(entry -> entry.offset() < end).toList());
                moved = read.isEmpty() ? moved : System.nanoTime();
                if (System.nanoTime() - moved > PATIENCE.toNanos()) {
                    throw new RelayFailure(RelayState.BROKER_AWAY, null);
                }
            }
        } catch (KafkaException e) {
            throw new RelayFailure(RelayState.BROKER_AWAY, e);
        }
    }

    @Override
    public void close() {
        close(consumer);
    }

    private static void close(KafkaConsumer<byte[], byte[]> consumer) {
        consumer.close(CloseOptions.timeout(CLOSED_WITHIN));
    }

    /** Told of every poll, also of one that brought nothing. */
    interface Batch {
        void take(List<ConsumerRecord<byte[], byte[]>> read) throws SQLException;
    }
}
