package org.saidanddone.bench.suspend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.http.Measured;

/**
 * A message there, kept by who reads it in one row of a database of the same server, and a message back. There is one hop, as from the service that
 * says something to the one that suspends; back is another, where a reader of ours asks and is answered over HTTP. Nothing is judged or looked up.
 */
final class BareRoundTrip implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration A_WHILE = Duration.ofMillis(100);
    private static final byte[] ROW = new byte[1024];

    private final KafkaHop there;
    private final KafkaHop back;
    private final Connection database;
    private final PreparedStatement keep;
    private final Thread other = Thread.ofPlatform().name("bare-other-side").unstarted(this::answer);
    private final Histogram times = Measured.histogram();
    private final Histogram oneWay = Measured.histogram();
    private volatile boolean ended;
    private volatile long arrived;

    private BareRoundTrip(KafkaHop there, KafkaHop back, Connection database) throws SQLException {
        this.there = there;
        this.back = back;
        this.database = database;
        try (Statement create = database.createStatement()) {
            create.execute("create table if not exists bare (id bigint generated always as identity, row bytea)");
        }
        keep = database.prepareStatement("insert into bare (row) values (?)");
    }

    static BareRoundTrip on(Ground ground) throws ExecutionException, InterruptedException, SQLException {
        String broker = ground.suite().kafka().bootstrapServers();
        BareRoundTrip trip = new BareRoundTrip(
                KafkaHop.over(broker, "said-and-done.bare-there"),
                KafkaHop.over(broker, "said-and-done.bare-back"),
                ground.database("postgres"));
        trip.other.start();
        return trip;
    }

    /** From the moment of sending to the moment that the answer was read. */
    Histogram times() {
        return times;
    }

    /** From the moment of sending to the moment that the other side had it, over Kafka alone. */
    Histogram oneWay() {
        return oneWay;
    }

    /** One there and back, while both sides are waiting for it. */
    void once() {
        long sent = System.nanoTime();
        there.send();
        if (!back.receive(PATIENCE)) {
            throw new IllegalStateException("no answer to a bare message came within ten seconds");
        }
        times.recordValue((System.nanoTime() - sent) / Measured.UNIT_NANOS);
        oneWay.recordValue((arrived - sent) / Measured.UNIT_NANOS);
    }

    private void answer() {
        try {
            while (!ended) {
                if (there.receive(A_WHILE)) {
                    arrived = System.nanoTime();
                    keep.setBytes(1, ROW);
                    keep.executeUpdate();
                    back.send();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a bare row could not be kept", e);
        }
    }

    @Override
    public void close() throws InterruptedException, SQLException {
        ended = true;
        other.join();
        database.close();
        there.close();
        back.close();
    }
}
