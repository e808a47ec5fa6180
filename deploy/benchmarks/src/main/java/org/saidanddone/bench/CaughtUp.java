package org.saidanddone.bench;

import java.sql.Connection;
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
import org.saidanddone.events.id.Source;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;

/** Waits until all that was written in evidence-service is on its topic and every other service has read it, so that what comes next finds an idle suite. */
public final class CaughtUp {
    private static final long GIVE_UP_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final String SENT = "select not exists (select from outbox where sent_at is null)";
    private static final List<ServiceName> READERS =
            List.of(ServiceName.STANDARDS, ServiceName.CONTRACT, ServiceName.AUDIT);

    private final Ground ground;
    private final long began = System.nanoTime();

    private CaughtUp(Ground ground) {
        this.ground = ground;
    }

    /** How long that took. */
    public static Duration await(Ground ground) throws SQLException {
        CaughtUp waiting = new CaughtUp(ground);
        waiting.await(ServiceName.EVIDENCE, SENT);
        String read = "select next_offset >= %d from inbox_offset where source = 'evidence'".formatted(waiting.end());
        for (ServiceName reader : READERS) {
            waiting.await(reader, read);
        }
        return Duration.ofNanos(System.nanoTime() - waiting.began);
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

    private void await(ServiceName service, String whether) throws SQLException {
        try (Connection connection = ground.database(service)) {
            while (!isSo(connection, whether)) {
                if (System.nanoTime() - began > GIVE_UP_NANOS) {
                    throw new IllegalStateException("not every service read what was written within ten minutes");
                }
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
    }

    private static boolean isSo(Connection connection, String whether) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(whether)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
