package org.saidanddone.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;

/**
 * What an operator does with the outbox of a service and its topic (docs/operating.md). Needs a session of its own on the service's database and
 * no framework. All but {@link #status} need {@link #tryLock} first: then no replica of the service relays.
 */
public final class OutboxOperations {
    private final Connection connection;
    private final Source source;
    private final RelayTopics topics;
    private final KafkaSettings kafka;

    /** @param kafka settings of Kafka's clients by Kafka's names, such as {@code bootstrap.servers} */
    public OutboxOperations(Connection connection, Source source, Topics topics, Map<String, String> kafka) {
        this.connection = connection;
        this.source = source;
        this.topics = RelayTopics.of(topics, source);
        this.kafka = KafkaSettings.ofOperator(kafka, source);
    }

    /** Takes the lock of the relay for as long as the session lasts; false when a replica has it. */
    public boolean tryLock() throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, RelaySettings.LOCK_KEY);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** How the outbox stands to its topic. Changes nothing. */
    public OutboxStatus status() throws SQLException, InterruptedException {
        UnsentRows unsent = OutboxTable.unsent(connection);
        KnownTopic known = KnownTopic.read(connection);
        return new OutboxStatus(
                count("select count(*) from outbox"),
                unsent.count(),
                (long) unsent.oldestAgeSeconds(),
                known.next(),
                trouble(known));
    }

    /**
     * Sends kept events again. Without a position, those that the topic has lost, each where it stood; with one, all from there on, at the end of
     * the topic, where receivers ignore them. Asking twice sends nothing twice in the first case.
     *
     * @return how many events
     * @throws OperationRefused saying what to do first
     */
    public long resend(OptionalLong fromPosition) throws SQLException, OperationRefused, InterruptedException {
        if (KnownTopic.read(connection).behind()) {
            throw OperationRefused.because(new RelayFailure(RelayState.RESTORED_BEHIND, null));
        }
        Resending resending = new Resending(connection, source, topics, kafka);
        try {
            connection.setAutoCommit(false);
            long sent = fromPosition.isPresent() ? resending.again(fromPosition.getAsLong()) : resending.missing();
            connection.commit();
            return sent;
        } catch (RelayFailure e) {
            connection.rollback();
            throw OperationRefused.because(e);
        } catch (OperationRefused | SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /**
     * Holds the whole topic against the outbox, as after a restore; it may be another topic than the database knows, if it was sent again meanwhile.
     * If nothing is missing in the outbox, the relay may send from then on; if something is, nothing may be written.
     *
     * @return what stands on the topic and not in the outbox, in the topic's order; empty: both tell the same
     * @throws OperationRefused saying what to do first
     */
    public List<MissingEvent> prove() throws SQLException, OperationRefused, InterruptedException {
        try (TopicReading reading = TopicReading.open(topics, kafka, connection)) {
            if (reading.beginning() > 0) {
                throw new RelayFailure(RelayState.TOPIC_LOST, null);
            }
            KnownTopic known = KnownTopic.read(connection);
            Comparison comparison = new Comparison(connection, source);
            reading.readFrom(0, comparison::take);
            boolean behind = !comparison.missing().isEmpty();
            boolean lost = comparison.found().size() < sent();
            new KnownTopic(lost ? known.id() : reading.id(), behind || lost ? known.next() : reading.end(), behind)
                    .store(connection);
            if (lost && !behind) {
                throw new RelayFailure(RelayState.TOPIC_LOST, null);
            }
            return comparison.missing();
        } catch (RelayFailure e) {
            throw OperationRefused.because(e);
        }
    }

    /**
     * Takes what {@link #prove} found missing into the outbox, as sent, so that no version of it is ever written again; and appends what is to be told
     * of it. In the caller's transaction; the outbox is open again when that commits.
     *
     * @param tell events of this service that follow on those
     * @throws OperationRefused when the database wrote something else under one of these versions; roll back then
     */
    public void takeBack(List<MissingEvent> missing, List<Event> tell) throws SQLException, OperationRefused {
        Set<UUID> taken = new HashSet<>();
        for (MissingEvent one : missing) {
            // what stands there twice is taken once
            if (taken.add(one.event().id()) && !OutboxTable.insertSent(connection, one)) {
                throw new OperationRefused(
                        "The database wrote something else under a version that was told before. Restore it again, and reconcile it before the service is started.");
            }
        }
        KnownTopic known = KnownTopic.read(connection);
        new KnownTopic(known.id(), known.next(), false).store(connection);
        EventCodec codec = new EventCodec();
        for (Event event : tell) {
            OutboxTable.insert(connection, event, codec.write(event), null);
        }
    }

    private long sent() throws SQLException {
        return count("select count(*) from outbox where sent_at is not null");
    }

    private long count(String question) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(question);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private Optional<String> trouble(KnownTopic known) throws SQLException, InterruptedException {
        if (known.behind()) {
            return Optional.of(sentence(RelayState.RESTORED_BEHIND));
        }
        try (TopicReading reading = TopicReading.open(topics, kafka, connection)) {
            boolean lost = (known.id() != null && !known.id().equals(reading.id()))
                    || reading.end() < known.next()
                    || reading.beginning() > known.next();
            return lost ? Optional.of(sentence(RelayState.TOPIC_LOST)) : Optional.empty();
        } catch (RelayFailure e) {
            return Optional.of(sentence(e.state()));
        }
    }

    private static String sentence(RelayState state) {
        return String.valueOf(
                OperationRefused.because(new RelayFailure(state, null)).getMessage());
    }
}
