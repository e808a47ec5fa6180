package org.saidanddone.bench.suspend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.Login;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.local.suite.ServiceName;

/**
 * Clients that record things said, each at fixed moments, until they are stopped. Who is late does the next at once; so the load is what
 * it is said to be, and not as much as the machine can bear, under which nothing but the machine would be measured.
 */
final class Writing implements AutoCloseable {
    private final AtomicBoolean ended = new AtomicBoolean();
    private final ExecutorService threads;
    private final List<Future<Long>> clients = new ArrayList<>();
    private final long began = System.nanoTime();

    private Writing(int clients) {
        threads = Executors.newFixedThreadPool(Math.max(1, clients));
    }

    /**
     * Begins with so many clients; none is an idle suite.
     *
     * @param perSecond how many things said each of them records a second
     */
    static Writing begin(Ground ground, int clients, int perSecond) {
        Writing writing = new Writing(clients);
        long everyNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
        for (int number = 0; number < clients; number++) {
            Ground.Spot spot = ground.spot(number);
            writing.clients.add(writing.threads.submit(() -> writing.record(ground, spot, everyNanos)));
        }
        return writing;
    }

    private long record(Ground ground, Ground.Spot spot, long everyNanos) throws IOException {
        long recorded = 0;
        try (HttpConnection group = ground.connect(Login.GROUP, ServiceName.EVIDENCE)) {
            for (long due = System.nanoTime(); !ended.get(); due += everyNanos) {
                LockSupport.parkNanos(due - System.nanoTime());
                group.post("/v1/evidence", spot.said("They turn the lights out at nine."))
                        .expect(201);
                recorded++;
            }
        }
        return recorded;
    }

    /**
     * Stops them.
     *
     * @return how many things said were recorded a second
     * @throws IOException when a client failed: then nothing was measured under its load
     */
    double end() throws IOException, InterruptedException {
        ended.set(true);
        long recorded = 0;
        try {
            for (Future<Long> client : clients) {
                recorded += client.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a client failed", e.getCause());
        }
        return recorded / ((System.nanoTime() - began) / 1e9);
    }

    @Override
    public void close() {
        ended.set(true);
        threads.close();
    }
}
