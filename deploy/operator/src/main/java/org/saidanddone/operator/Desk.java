package org.saidanddone.operator;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.saidanddone.inbox.InboxOperations;
import org.saidanddone.outbox.OutboxOperations;

/** A session on the database of one service, with what can be done there. */
final class Desk implements AutoCloseable {
    private final Service service;
    private final Settings settings;
    private final Connection connection;
    private final Consumer<String> says;

    private Desk(Service service, Settings settings, Connection connection, Consumer<String> says) {
        this.service = service;
        this.settings = settings;
        this.connection = connection;
        this.says = says;
    }

    /** @param says hears, line by line, what is done */
    static Desk open(Service service, Settings settings, Consumer<String> says) throws SQLException, Refused {
        Properties properties = new Properties();
        PGProperty.USER.set(properties, settings.username());
        PGProperty.PASSWORD.set(properties, settings.password());
        PGProperty.APPLICATION_NAME.set(properties, "said-and-done-operator");
        PGProperty.CONNECT_TIMEOUT.set(properties, "10");
        Connection connection = new Driver().connect(settings.jdbcUrl(), properties);
        if (connection == null) {
            throw new Refused("QUARKUS_DATASOURCE_JDBC_URL is no address of a PostgreSQL.");
        }
        return new Desk(service, settings, connection, says);
    }

    Service service() {
        return service;
    }

    Connection connection() {
        return connection;
    }

    void say(String line) {
        says.accept(line);
    }

    /** @throws Refused when the service reads nobody */
    InboxOperations inbox() throws Refused {
        if (service.reads().isEmpty()) {
            throw new Refused(service.publicName() + " reads no other service, so it has no copy of what others said.");
        }
        return new InboxOperations(connection);
    }

    OutboxOperations outbox() {
        return new OutboxOperations(connection, service.source(), settings.topics(), settings.kafka());
    }

    /**
     * Keeps every replica of the service from relaying and applying for as long as this is open.
     *
     * @throws Refused when one runs
     */
    void requireStopped() throws SQLException, Refused {
        boolean stopped = outbox().tryLock() && (service.reads().isEmpty() || inbox().tryLock());
        if (!stopped) {
            throw new Refused(
                    "A replica of " + service.publicName() + " is running. Stop all of them, then ask again.");
        }
    }

    /** In one transaction, with the record of it. Whatever it throws rolls it back. */
    void act(String command, @Nullable String because, Act act) throws Exception {
        connection.setAutoCommit(false);
        try {
            String outcome = act.perform();
            Acts.add(connection, command, because, outcome);
            connection.commit();
            say(outcome);
        } catch (Exception e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Answers what came of it, in a sentence. */
    interface Act {
        String perform() throws Exception;
    }
}
