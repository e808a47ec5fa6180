package org.saidanddone.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;

/** The database of one service, past the service: for who looks on, and for who does it harm. */
record Database(Suite suite, ServiceName service) {
    /** The first column of what is found. */
    List<String> texts(String select, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = prepared(connection, select, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("a database could not be looked at", e);
        }
    }

    /** How many rows it changed. */
    int change(String statement, Object... values) {
        try (Connection connection = connect();
                PreparedStatement change = prepared(connection, statement, values)) {
            return change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a database could not be changed", e);
        }
    }

    /** Whoever wants to change the rows that this selects waits. */
    Ongoing hold(String select) {
        try {
            Connection connection = connect();
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement(select + " for update")) {
                lock.execute();
            }
            return () -> letGo(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be held", e);
        }
    }

    private static void letGo(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be let go", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                suite.postgres().jdbcUrl(service.database()), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }
}
