package org.saidanddone.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The one row of {@code outbox_topic}: the topic that the rows were sent to, as far as it is known here.
 *
 * @param id Kafka's id of it, null before it was first seen
 * @param next all events of this service that stand below this offset are in the outbox
 * @param behind the topic has events of this service that are not in the outbox
 */
record KnownTopic(@Nullable String id, long next, boolean behind) {
    static KnownTopic read(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select topic_id, next_offset, behind from outbox_topic");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the row of the topic is missing");
            }
            return new KnownTopic(row.getString(1), row.getLong(2), row.getBoolean(3));
        }
    }

    void store(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update outbox_topic set topic_id = ?, next_offset = ?, behind = ?")) {
            update.setString(1, id);
            update.setLong(2, next);
            update.setBoolean(3, behind);
            update.executeUpdate();
        }
    }
}
