package org.saidanddone.bench.accept;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.Login;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.bench.http.Load;
import org.saidanddone.bench.http.Measured;
import org.saidanddone.bench.http.Reply;
import org.saidanddone.local.suite.ServiceName;

/** Records things said, each with words of its own, and remembers every one that was acknowledged. */
public final class Accepting {
    /** As long as the words of the baseline's rows. */
    static final String WORDS = "I want to choose when I go to bed. They turn the lights out at nine. (%012d)";

    private static final byte[] ID = "\"id\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int UUID_LENGTH = 36;

    private final Ground ground;
    private final AtomicLong said = new AtomicLong();
    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();

    public Accepting(Ground ground) {
        this.ground = ground;
    }

    public Measured run(int clients, Duration time) throws IOException, InterruptedException {
        return Load.run(clients, time, Recorder::new);
    }

    /** The evidence ids of all answers 201. */
    public Iterable<UUID> acknowledged() {
        return acknowledged;
    }

    /** One client, at its own visit, with its own person. */
    private final class Recorder implements Load.Client {
        private final HttpConnection group;
        private final Ground.Spot spot;

        Recorder(int number) throws IOException {
            group = ground.connect(Login.GROUP, ServiceName.EVIDENCE);
            spot = ground.spot(number);
        }

        @Override
        public void ask() throws IOException {
            String words = WORDS.formatted(said.incrementAndGet());
            acknowledged.add(id(group.post("/v1/evidence", spot.said(words)).expect(201)));
        }

        @Override
        public void close() throws IOException {
            group.close();
        }
    }

    /** The first field of the answer, without reading all of it. */
    private static UUID id(Reply reply) {
        byte[] body = reply.body();
        for (int i = 0; i + ID.length + UUID_LENGTH <= body.length; i++) {
            if (startsWithId(body, i)) {
                return UUID.fromString(new String(body, i + ID.length, UUID_LENGTH, StandardCharsets.US_ASCII));
            }
        }
        throw new IllegalStateException("an answer without an id");
    }

    private static boolean startsWithId(byte[] body, int at) {
        for (int i = 0; i < ID.length; i++) {
            if (body[at + i] != ID[i]) {
                return false;
            }
        }
        return true;
    }
}
