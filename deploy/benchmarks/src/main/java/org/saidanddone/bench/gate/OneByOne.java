package org.saidanddone.bench.gate;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.saidanddone.bench.http.Measured;

/**
 * Single durations from a service's timers. A timer tells a sum and a count: when the count rose by one between two readings, the
 * sum rose by exactly that one duration. The readings themselves are outside of what is timed.
 */
final class OneByOne implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;

    OneByOne(URI service) {
        this.service = service;
    }

    /** Something that a service does once. */
    interface Act {
        void once(int number) throws IOException, SQLException, ExecutionException, InterruptedException;
    }

    /**
     * What one label of a timer gathers.
     *
     * @param label as it is written: {@code purpose="check"}
     * @param micros what was gathered so far
     */
    record Gathered(String name, String label, Histogram micros) {
        static Gathered of(String name, String label) {
            return new Gathered(name, label, Measured.histogram());
        }

        private void add(Scrape before, Scrape after) {
            Scrape.Timed then = before.timer(name, label);
            Scrape.Timed now = after.timer(name, label);
            if (now.count() == then.count() + 1) {
                micros.recordValue(Math.round((now.seconds() - then.seconds()) * 1e6));
            }
        }
    }

    /** Does it so often, one after the other; what something else did at the same moment as well is not gathered. */
    void run(int times, Act act, Gathered... gathered)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        Scrape before = Scrape.of(http, service);
        for (int number = 0; number < times; number++) {
            act.once(number);
            Scrape after = Scrape.of(http, service);
            for (Gathered timer : gathered) {
                timer.add(before, after);
            }
            before = after;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
