package org.saidanddone.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** How the relay reaches its service's database: by a session of its own, outside the pool and outside any JTA transaction. */
final class RelayDatabase {
    /** Below {@link RelaySession#IDLE_MILLIS}: the relay learns that its session is lost before the server gives the lock away. */
    private static final String SOCKET_TIMEOUT_SECONDS = "3";

    private final String url;
    private final String user;
    private final String password;

    RelayDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    Connection open(String applicationName) throws SQLException {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, user);
        PGProperty.PASSWORD.set(properties, password);
        PGProperty.APPLICATION_NAME.set(properties, applicationName);
        PGProperty.CONNECT_TIMEOUT.set(properties, SOCKET_TIMEOUT_SECONDS);
        PGProperty.SOCKET_TIMEOUT.set(properties, SOCKET_TIMEOUT_SECONDS);
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("the database's URL is not one of PostgreSQL");
        }
        return connection;
    }
}
