package org.saidanddone.bench;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.bench.http.Reply;
import org.saidanddone.events.id.Source;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;

/** Waits until all that was written in evidence-service is on its topic and every other service has read it, so that what comes next finds an idle suite. */
public final class CaughtUp {
    private static final long GIVE_UP_NANOS = TimeUnit.MINUTES.toNanos(3);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final String READ = "select next_offset from inbox_offset where source = 'evidence'";
    private static final List<ServiceName> READERS =
            List.of(ServiceName.STANDARDS, ServiceName.CONTRACT, ServiceName.AUDIT);

    private final Ground ground;
    private final long began = System.nanoTime();

    private CaughtUp(Ground ground) {
        this.ground = ground;
    }

    /** How long that took. */
    public static Duration await(Ground ground) throws IOException, SQLException {
        CaughtUp waiting = new CaughtUp(ground);
        waiting.awaitSent();
        long end = waiting.end();
        for (ServiceName reader : READERS) {
            waiting.awaitRead(reader, end);
        }
        return Duration.ofNanos(System.nanoTime() - waiting.began);
    }

    /** The relay sends in order, so a change that is answered as done has everything before it on the topic. */
    private void awaitSent() throws IOException {
        try (HttpConnection group = ground.connect(Login.GROUP, ServiceName.EVIDENCE)) {
            String evidence = group.post("/v1/evidence", ground.spot(0).said("The last word."))
                    .expect(201)
                    .location();
            Reply checked = group.postOnFirstVersion(path(evidence) + "/member-checks", """
                    {"outcome":"confirmed"}""");
            if (checked.status() == 202) {
                String operation = path(checked.location());
                while (!Json.of(group.get(operation).expect(200))
                        .path("status")
                        .asText()
                        .equals("done")) {
                    lookAgain();
                }
            } else {
                checked.expect(201);
            }
        }
    }

    private long end() {
        Suite suite = ground.suite();
        TopicPartition events = new TopicPartition(suite.topics().events(Source.EVIDENCE), 0);
        Map<String, Object> settings = Map.of("bootstrap.servers", suite.kafka().bootstrapServers());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(List.of(events)).values().iterator().next();
        }
    }

    private void awaitRead(ServiceName reader, long end) throws SQLException {
        String url = ground.suite().postgres().jdbcUrl(reader.database());
        try (Connection connection = DriverManager.getConnection(url, LocalPostgres.USER, LocalPostgres.PASSWORD)) {
            while (read(connection) < end) {
                lookAgain();
            }
        }
    }

    private static long read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void lookAgain() {
        if (System.nanoTime() - began > GIVE_UP_NANOS) {
            throw new IllegalStateException("not every service read what was written within three minutes");
        }
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }

    /** A Location may be a path or a whole address. */
    private static String path(String location) {
        return URI.create(location).getPath();
    }
}
