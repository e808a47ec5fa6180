package org.saidanddone.operator;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The record of what operators did, in the service's own database: schema {@code operating}, apart from the service's tables. It names the database
 * role that acted, no person.
 */
final class Acts {
    private static final String[] TABLE = {"create schema if not exists operating", """
        create table if not exists operating.act (
            id      bigint      generated always as identity primary key,
            at      timestamptz not null default clock_timestamp(),
            role    text        not null default session_user,
            command text        not null,
            because text,
            outcome text        not null
        )"""};
    private static final String ADD = "insert into operating.act (command, because, outcome) values (?, ?, ?)";

    private Acts() {}

    /** In the same transaction as the act, where it has one. */
    static void add(Connection connection, String command, @Nullable String because, String outcome)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : TABLE) {
                statement.execute(part);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, command);
            insert.setString(2, because);
            insert.setString(3, outcome);
            insert.executeUpdate();
        }
    }
}
