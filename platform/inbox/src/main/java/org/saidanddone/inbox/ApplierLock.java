package org.saidanddone.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * The session that makes one replica the active applier. It saves work; correctness rests on the stored offset alone.
 *
 * <p>PostgreSQL ends the session, and with it the lock, when it is not pinged: a paused process does not keep the others out.
 */
final class ApplierLock implements AutoCloseable {
    static final long KEY = 0x696e626f78L; // "inbox"
    private static final long PING_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Connection session;
    private long pinged;

    private ApplierLock(Connection session) {
        this.session = session;
    }

    static ApplierLock connect(String url, @Nullable String username, @Nullable String password) throws SQLException {
        Properties properties = new Properties();
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        properties.setProperty("ApplicationName", "inbox applier lock");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("options", "-c idle_session_timeout=15s");
        Connection session = new Driver().connect(url, properties);
        if (session == null) {
            throw new SQLException("quarkus.datasource.jdbc.url is no PostgreSQL address");
        }
        return new ApplierLock(session);
    }

    /** True when this session has the lock from now on. */
    boolean tryTake() throws SQLException {
        try (PreparedStatement take = session.prepareStatement("select pg_try_advisory_lock(?)")) {
            take.setLong(1, KEY);
            try (ResultSet row = take.executeQuery()) {
                pinged = System.nanoTime();
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Keeps the session alive; to be called at least every few seconds. Fails when it has ended. */
    void ping() throws SQLException {
        long now = System.nanoTime();
        if (now - pinged >= PING_NANOS) {
            try (PreparedStatement ping = session.prepareStatement("select 1")) {
                ping.execute();
            }
            pinged = now;
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
