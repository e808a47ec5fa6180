package org.saidanddone.evidence;

import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** All tables of the service, as they stand. */
@ApplicationScoped
class Tables {
    private static final Set<String> CHANGES_BY_ITSELF =
            Set.of("outbox_heartbeat", "outbox_topic", "flyway_schema_history");

    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    /** The rows of each table, and for tables of the domain a digest of what stands in them. */
    Map<String, String> digest() {
        Map<String, String> digests = new TreeMap<>();
        for (String table : names()) {
            String content = table.startsWith("outbox") ? "''" : "md5(string_agg(t::text, ' ' order by t::text))";
            digests.put(table, only("select count(*) || ' ' || coalesce(" + content + ", '') from " + table + " t"));
        }
        return digests;
    }

    /** The tables with a row in which the text stands, in letters or in bytes. */
    List<String> holding(String text) {
        List<String> holding = new ArrayList<>();
        for (String table : names()) {
            String rows = "select count(*) from " + table + " t where position('" + text
                    + "' in t::text) > 0 or position(encode(convert_to('" + text + "', 'UTF8'), 'hex') in t::text) > 0";
            if (!only(rows).equals("0")) {
                holding.add(table);
            }
        }
        return holding;
    }

    String only(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a change, starts what runs into it, and once that waits for a lock makes further ones and commits. */
    <T> T whileUncommitted(String change, Supplier<T> starts, String... further) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            T started = starts.get();
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> !only("select count(*) from pg_locks where not granted")
                            .equals("0"));
            for (String next : further) {
                statement.execute(next);
            }
            connection.commit();
            return started;
        }
    }

    void execute(String change) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select table_name from information_schema.tables where table_schema = 'public'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        names.removeAll(CHANGES_BY_ITSELF);
        return names;
    }
}
