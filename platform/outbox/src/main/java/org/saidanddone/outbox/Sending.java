package org.saidanddone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Whether what is written here reaches its topic at present. */
@ApplicationScoped
public class Sending {
    private final RelayLifecycle lifecycle;
    private final DataSource database;

    Sending(RelayLifecycle lifecycle, DataSource database) {
        this.lifecycle = lifecycle;
        this.database = database;
    }

    /** False while the relay of this replica is kept from its work, and when anything has waited for longer than that. */
    public boolean isPrompt(Duration within) {
        return lifecycle.state().filter(Sending::goesOn).isPresent()
                && oldestUnsent().compareTo(within) < 0;
    }

    private static boolean goesOn(RelayState state) {
        return state == RelayState.SENDING || state == RelayState.STANDING_BY;
    }

    private Duration oldestUnsent() {
        try (Connection connection = database.getConnection()) {
            return Duration.ofMillis((long) (OutboxTable.unsent(connection).oldestAgeSeconds() * 1000));
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be read", e);
        }
    }
}
