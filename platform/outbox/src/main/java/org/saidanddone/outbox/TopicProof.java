package org.saidanddone.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.saidanddone.events.id.Source;

/**
 * Proves, before anything is sent, that topic and outbox tell the same (docs/gate-protocol.md, "Rebuild and restore"): that the topic is the one
 * that the rows were sent to, and has no event of this service that the outbox does not have.
 */
final class TopicProof {
    private static final String SENT_AND_NOWHERE =
            "select exists (select from outbox where sent_at is not null and topic_offset is null)";

    private final Source source;
    private final RelayTopics topics;
    private final KafkaSettings kafka;

    TopicProof(Source source, RelayTopics topics, KafkaSettings kafka) {
        this.source = source;
        this.topics = topics;
        this.kafka = kafka;
    }

    /**
     * What was proven.
     *
     * @param id Kafka's id of the topic
     * @param next where the next event will stand, if nobody else writes
     */
    record Proven(String id, long next) {}

    /**
     * Proves it by what was written since the last proof. Rows that are found on the topic count as sent.
     *
     * @param restorable whether the database may be another one than at the last proof. It is not while one session goes on: then an event that the
     *     outbox does not have was written by a stranger, and is left to those who read it
     * @throws RelayFailure when it is not so: {@code TOPIC_LOST} or {@code RESTORED_BEHIND}; or when a topic is unfit, or the broker does not answer
     */
    Proven prove(Connection connection, boolean restorable) throws SQLException, RelayFailure, InterruptedException {
        KnownTopic known = KnownTopic.read(connection);
        if (known.behind()) {
            throw new RelayFailure(RelayState.RESTORED_BEHIND, null);
        }
        try (TopicReading reading = TopicReading.open(topics, kafka, connection)) {
            String id = reading.id();
            boolean another = known.id() != null && !known.id().equals(id);
            if (another || reading.end() < known.next() || reading.beginning() > known.next()) {
                throw new RelayFailure(RelayState.TOPIC_LOST, null);
            }
            if (reading.end() > known.next()) {
                Comparison comparison = new Comparison(connection, source);
                reading.readFrom(known.next(), comparison::take);
                if (restorable && !comparison.missing().isEmpty()) {
                    new KnownTopic(known.id(), known.next(), true).store(connection);
                    throw new RelayFailure(RelayState.RESTORED_BEHIND, null);
                }
            }
            if (known.id() == null && anythingSentIsNowhere(connection)) {
                throw new RelayFailure(RelayState.TOPIC_LOST, null);
            }
            new KnownTopic(id, reading.end(), false).store(connection);
            return new Proven(id, reading.end());
        }
    }

    /** Only asked when all of the topic was read: it was sent before anybody kept where, or the topic has lost it. */
    private static boolean anythingSentIsNowhere(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SENT_AND_NOWHERE);
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
