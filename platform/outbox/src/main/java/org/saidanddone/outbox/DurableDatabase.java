package org.saidanddone.outbox;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start on a PostgreSQL that may lose what it said it had committed: then an acknowledged write would not survive. */
@ApplicationScoped
class DurableDatabase {
    /** Any weaker {@code synchronous_commit} lets a crash, or a failover to the standby, lose what was committed. */
    private static final Map<String, Set<String>> ACCEPTED =
            Map.of("fsync", Set.of("on"), "synchronous_commit", Set.of("on", "remote_apply"));

    private final Instance<DataSource> database;
    private final Optional<String> url;

    DurableDatabase(
            Instance<DataSource> database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url) {
        this.database = database;
        this.url = url;
    }

    void check(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StartupEvent event) throws SQLException {
        if (url.isPresent()) {
            try (Connection connection = database.get().getConnection()) {
                require(connection);
            }
        }
    }

    static void require(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String setting : ACCEPTED.keySet()) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    require(setting, row.getString(1));
                }
            }
        }
    }

    /** @throws IllegalStateException naming the setting when it is too weak */
    static void require(String setting, String value) {
        if (!ACCEPTED.getOrDefault(setting, Set.of()).contains(value)) {
            throw new IllegalStateException("PostgreSQL runs with " + setting + " " + value
                    + " and may lose what was acknowledged: switch it on and start again");
        }
    }
}
