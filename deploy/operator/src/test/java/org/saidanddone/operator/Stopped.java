package org.saidanddone.operator;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.Source;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

/** A service that does not run: its database, with the tables of the platform, of the chain store and of audit-service, its topics, and what the operator's command says. */
final class Stopped {
    private static final EventCodec CODEC = new EventCodec();

    final TestTopics topics = TestTopics.fresh();
    final List<String> said = new ArrayList<>();
    private final Infrastructure infrastructure = Infrastructure.get();
    private final String url = infrastructure.jdbcUrl(infrastructure.freshDatabase());

    Stopped() {
        Flyway.configure()
                .dataSource(url, infrastructure.username(), infrastructure.password())
                .locations("db/outbox", "db/inbox", "db/web", "db/chainstore", "db/audit")
                .load()
                .migrate();
    }

    /** Asks as an operator does; answers the exit code. */
    int operate(String... arguments) {
        said.clear();
        return Operate.run(
                List.of(arguments),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", url,
                        "QUARKUS_DATASOURCE_USERNAME", infrastructure.username(),
                        "QUARKUS_DATASOURCE_PASSWORD", infrastructure.password(),
                        "KAFKA_BOOTSTRAP_SERVERS", topics.bootstrapServers(),
                        "SAIDANDDONE_TOPICS_PREFIX", topics.prefix()),
                said::add,
                said::add);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, infrastructure.username(), infrastructure.password());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
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

    long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    /** As it was applied, or written, by the service. */
    void knows(Event event) throws SQLException {
        AggregateRef aggregate = event.aggregate();
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into fact (aggregate_type, aggregate_id, version, state) values (?, ?, ?, ?::jsonb)""")) {
            insert.setString(1, aggregate.type().publicName());
            insert.setObject(2, aggregate.id());
            insert.setLong(3, event.version());
            insert.setString(4, CODEC.writeState(event.state()));
            insert.executeUpdate();
        }
    }

    /** Stands on the service's topic, and in its outbox. */
    void sent(Source source, Event event) throws SQLException {
        long offset = topics.append(source, event);
        AggregateRef aggregate = event.aggregate();
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into outbox (event_id, aggregate_type, aggregate_id, version, type, event_time, payload, sent_at, topic_offset)
                        values (?, ?, ?, ?, ?, ?, ?, now(), ?)""")) {
            insert.setObject(1, event.id());
            insert.setString(2, aggregate.type().publicName());
            insert.setObject(3, aggregate.id());
            insert.setLong(4, event.version());
            insert.setString(5, event.type().wireName());
            insert.setString(6, event.time().toString());
            insert.setBytes(7, CODEC.write(event));
            insert.setLong(8, offset);
            insert.executeUpdate();
        }
    }
}
