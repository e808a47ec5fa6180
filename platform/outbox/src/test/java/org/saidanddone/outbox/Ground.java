package org.saidanddone.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.postgresql.ds.PGSimpleDataSource;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

/** A fresh database with the outbox's tables, fresh topics, and any number of relays between them. */
final class Ground implements AutoCloseable {
    static final long LOCK = 7;

    private static final EventCodec CODEC = new EventCodec();

    final TestTopics topics = TestTopics.fresh();
    private final Infrastructure infrastructure = Infrastructure.get();
    private final String url = infrastructure.jdbcUrl(infrastructure.freshDatabase());
    private final List<Relay> relays = new ArrayList<>();

    Ground() throws SQLException, IOException {
        for (String name : List.of("V1_001__outbox.sql", "V1_002__topic.sql")) {
            try (InputStream migration = Ground.class.getResourceAsStream("/db/outbox/" + name)) {
                execute(new String(migration.readAllBytes(), UTF_8));
            }
        }
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50));
    }

    Relay relay() {
        return relay(LOCK, topics.bootstrapServers(), topics.prefix());
    }

    Relay relay(long lockKey, String bootstrapServers, String prefix) {
        Relay relay = new Relay(
                new RelaySettings(
                        Source.EVIDENCE,
                        RelayTopics.of(new Topics(prefix), Source.EVIDENCE),
                        new KafkaSettings(Map.of("bootstrap.servers", bootstrapServers), Source.EVIDENCE),
                        relayDatabase(),
                        lockKey),
                new WakeUp(),
                new Waiting(),
                new SendTraces(OpenTelemetry.noop()));
        relays.add(relay);
        relay.start();
        return relay;
    }

    RelayDatabase relayDatabase() {
        return new RelayDatabase(url, infrastructure.username(), infrastructure.password());
    }

    /** As another replica has them: told by the database only, never by a relay of its own process. */
    Acknowledgements acknowledgements() {
        Waiting waiting = new Waiting();
        return new Acknowledgements(
                dataSource(), waiting, new AcknowledgementPoller(dataSource(), waiting), new SimpleMeterRegistry());
    }

    Backlog backlog() {
        return new Backlog(dataSource());
    }

    Sending sending() {
        return new Sending(ownTopic(), dataSource());
    }

    OwnTopic ownTopic() {
        return new OwnTopic(dataSource(), Optional.of(Source.EVIDENCE.publicName()));
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, infrastructure.username(), infrastructure.password());
    }

    Appended append(Event event) throws SQLException {
        try (Connection connection = connect()) {
            return append(connection, event);
        }
    }

    static Appended append(Connection connection, Event event) throws SQLException {
        return OutboxTable.insert(connection, event, CODEC.write(event), null);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long number(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    String text(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** As a database that was restored from a copy of before this event, the last that was sent. */
    void forget(Event last) throws SQLException {
        execute("update outbox_topic set next_offset = (select topic_offset from outbox where event_id = '" + last.id()
                + "')");
        execute("delete from outbox where event_id = '" + last.id() + "'");
    }

    /** A service runs until its topic has everything, and ends. */
    void runRelayUntilAllIsSent() throws SQLException, InterruptedException {
        Relay relay = relay();
        soon().until(() -> relay.state() == RelayState.SENDING);
        awaitAllSent();
        relay.close();
    }

    /** Ends the relays' sessions as an operator or a fail-over would; returns how many there were. */
    long endRelaySessions() throws SQLException {
        return number("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where datname = current_database() and application_name = 'said-and-done-relay-evidence'""");
    }

    void awaitAllSent() {
        soon().until(() -> number("select count(*) from outbox where sent_at is null") == 0);
    }

    @Override
    public void close() throws InterruptedException {
        for (Relay relay : relays) {
            relay.close();
        }
    }

    private DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(infrastructure.username());
        dataSource.setPassword(infrastructure.password());
        return dataSource;
    }
}
