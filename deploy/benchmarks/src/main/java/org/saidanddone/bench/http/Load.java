package org.saidanddone.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/** Clients that ask again as soon as they are answered, each on a connection and a thread of its own, for a while. */
public final class Load {
    private Load() {}

    /** One client. */
    public interface Client extends AutoCloseable {
        /** Asks once and waits for the answer. */
        void ask() throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Opens a client. */
    public interface Clients {
        Client open(int number) throws IOException;
    }

    /**
     * Runs so many clients for so long.
     *
     * @throws IOException when a client fails: then nothing was measured
     */
    public static Measured run(int clients, Duration time, Clients open) throws IOException, InterruptedException {
        List<Client> opened = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (int i = 0; i < clients; i++) {
                opened.add(open.open(i));
            }
            long began = System.nanoTime();
            List<Future<Histogram>> running = new ArrayList<>();
            for (Client client : opened) {
                running.add(threads.submit(asking(client, began + time.toNanos())));
            }
            Histogram all = Measured.histogram();
            for (Future<Histogram> one : running) {
                all.add(one.get());
            }
            return new Measured(all, Duration.ofNanos(System.nanoTime() - began));
        } catch (ExecutionException e) {
            throw new IOException("a client failed", e.getCause());
        } finally {
            for (Client client : opened) {
                client.close();
            }
        }
    }

    private static Callable<Histogram> asking(Client client, long until) {
        return () -> {
            Histogram mine = Measured.histogram();
            for (long begun = System.nanoTime(); begun < until; begun = System.nanoTime()) {
                client.ask();
                mine.recordValue((System.nanoTime() - begun) / Measured.UNIT_NANOS);
            }
            return mine;
        };
    }
}
