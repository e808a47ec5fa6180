package org.saidanddone.testing.conformance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** What a database of a service holds, by table, without what changes by itself: the relay's marks and what is heard from others. */
public final class DatabaseState {
    private static final Pattern BY_ITSELF =
            Pattern.compile("outbox_heartbeat|outbox_topic|flyway_schema_history|inbox.*");

    private DatabaseState() {}

    /** The number of rows of each table and the sum of their hashes, in no order; of the outbox the number only, as the relay marks what it has sent. */
    public static Map<String, String> of(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> questions =
                    tables(statement).stream().map(DatabaseState::question).toList();
            Map<String, String> state = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery(String.join(" union all ", questions))) {
                while (rows.next()) {
                    state.put(rows.getString(1), rows.getString(2));
                }
            }
            return state;
        } catch (SQLException e) {
            throw new IllegalStateException("the state of the database could not be read", e);
        }
    }

    /** The id of the event that was appended last: that of an operation to look at. */
    public static String latestEvent(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return only(statement, "select event_id from outbox order by position desc limit 1");
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be asked", e);
        }
    }

    private static String question(String table) {
        String rows = table.equals("outbox") ? "''" : "coalesce(sum(hashtextextended(t::text, 0))::text, '')";
        return "select '%1$s', count(*) || ' ' || %2$s from \"%1$s\" t".formatted(table, rows);
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        tables.removeIf(table -> BY_ITSELF.matcher(table).matches());
        return tables;
    }

    private static String only(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
