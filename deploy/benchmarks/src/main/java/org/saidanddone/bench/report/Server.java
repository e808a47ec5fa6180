package org.saidanddone.bench.report;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.saidanddone.local.LocalPostgres;

/** How the PostgreSQL server is set that both the suite and the baseline write to, as it says itself. */
public final class Server {
    private static final List<String> SETTINGS = List.of(
            "server_version",
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "wal_sync_method",
            "commit_delay",
            "shared_buffers",
            "max_connections");

    private Server() {}

    public static String inWords(LocalPostgres postgres) throws SQLException {
        List<String> words = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("postgres"), LocalPostgres.USER, LocalPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                try (ResultSet row = statement.executeQuery("show " + setting)) {
                    row.next();
                    words.add(setting + " " + row.getString(1));
                }
            }
        }
        return String.join(", ", words);
    }
}
