package org.saidanddone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Whether what is written here reaches its topic at present. */
@ApplicationScoped
public class Sending {
    private final OwnTopic ownTopic;
    private final DataSource database;

    Sending(OwnTopic ownTopic, DataSource database) {
        this.ownTopic = ownTopic;
        this.database = database;
    }

    /** False while no replica's relay knows its topic, and when anything has waited for longer than that. */
    public boolean isPrompt(Duration within) {
        return ownTopic.awaitProven(Duration.ZERO) && oldestUnsent().compareTo(within) < 0;
    }

    private Duration oldestUnsent() {
        try (Connection connection = database.getConnection()) {
            return Duration.ofMillis((long) (OutboxTable.unsent(connection).oldestAgeSeconds() * 1000));
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be read", e);
        }
    }
}
