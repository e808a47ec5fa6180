package org.saidanddone.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;
import org.saidanddone.events.Event;
import org.saidanddone.testing.Infrastructure;

/** A fresh database with the tables of the inbox, and plain transactions on it. */
final class TestDatabase implements Transactions {
    final PGSimpleDataSource source = new PGSimpleDataSource();

    TestDatabase() {
        Infrastructure infrastructure = Infrastructure.get();
        source.setUrl(infrastructure.jdbcUrl(infrastructure.freshDatabase()));
        source.setUser(infrastructure.username());
        source.setPassword(infrastructure.password());
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(migration("V2_001__inbox.sql")
                        + migration("V2_002__doubtful.sql")
                        + migration("V2_003__rebuild.sql"));
            }
        });
    }

    @Override
    public <T> T run(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be written", e);
        }
    }

    String first(String query) {
        return run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getString(1);
            }
        });
    }

    void execute(String sql) {
        run(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** What stands in for newer software: the parked bytes are now ones that are read. */
    void makeParkedReadable(Event event) {
        run(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update inbox_parked set payload = ?, header_values[2] = ?")) {
                update.setBytes(1, Examples.bytes(event));
                update.setBytes(2, event.id().toString().getBytes(StandardCharsets.UTF_8));
                return update.executeUpdate();
            }
        });
    }

    private static String migration(String name) {
        try (InputStream sql = TestDatabase.class.getResourceAsStream("/db/inbox/" + name)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
