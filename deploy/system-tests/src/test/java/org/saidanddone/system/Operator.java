package org.saidanddone.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.LocalTopics;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;

/** Who has the suite's databases and topics at hand, and deploy/operate. */
final class Operator {
    private static final Path ROOT = Path.of(System.getProperty("saidanddone.build.root"));
    private static final long DONE_WITHIN_SECONDS = 60;

    private final Suite suite;

    Operator(Suite suite) {
        this.suite = suite;
    }

    /** What came of a command. */
    record Outcome(int status, String said) {}

    /** Runs {@code deploy/operate} with the environment of the service. */
    Outcome operate(String command, ServiceName service, String... more) throws IOException, InterruptedException {
        List<String> line =
                new ArrayList<>(List.of(ROOT.resolve("deploy/operate").toString(), command, service.publicName()));
        line.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(suite.environment(service));
        Process process = builder.start();
        process.getOutputStream().close();
        // what it says fits into the pipe
        if (!process.waitFor(DONE_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), said);
    }

    /** As {@link #operate}, and it has to be done; answers what it said. */
    String done(String command, ServiceName service, String... more) throws IOException, InterruptedException {
        Outcome outcome = operate(command, service, more);
        assertThat(outcome.status()).as(outcome.said()).isZero();
        return outcome.said();
    }

    /** Whether the service has read a topic to the end that it has now. */
    boolean hasRead(ServiceName service, Source source)
            throws SQLException, InterruptedException, ExecutionException, TimeoutException {
        String next =
                text(service, "select next_offset from inbox_offset where source = '" + source.publicName() + "'");
        return Long.parseLong(next) >= end(source);
    }

    String text(ServiceName service, String sql) throws SQLException {
        try (Connection connection = connect(service.database());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    /** A copy of the database of a service that is stopped. */
    void copy(ServiceName service) throws SQLException {
        onServer("create database " + service.database() + "_copy template " + service.database());
    }

    /** The copy takes the place of the database of a service that is stopped. */
    void putCopyBack(ServiceName service) throws SQLException {
        onServer("drop database " + service.database() + " with (force)");
        onServer("alter database " + service.database() + "_copy rename to " + service.database());
    }

    /** Deletes the topic of a source and makes it again, empty. */
    void recreate(Source source) throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = admin()) {
            admin.deleteTopics(List.of(suite.topics().events(source))).all().get(30, TimeUnit.SECONDS);
        }
        LocalTopics.create(suite.kafka().bootstrapServers(), suite.topics().prefix());
    }

    long end(Source source) throws InterruptedException, ExecutionException, TimeoutException {
        Topics topics = suite.topics();
        TopicPartition partition = new TopicPartition(topics.events(source), 0);
        try (Admin admin = admin()) {
            ListOffsetsResultInfo end = admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get(30, TimeUnit.SECONDS);
            return end.offset();
        }
    }

    private Admin admin() {
        return Admin.create(
                Map.<String, Object>of("bootstrap.servers", suite.kafka().bootstrapServers()));
    }

    private void onServer(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                suite.postgres().jdbcUrl(database), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }
}
