package org.saidanddone.bench.http;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/**
 * What a number of clients saw.
 *
 * @param latencies in microseconds
 * @param time from the first question to the last answer
 */
public record Measured(Histogram latencies, Duration time) {
    /** The unit of the histograms. */
    public static final long UNIT_NANOS = 1_000;

    /** An empty one, exact to three digits. */
    public static Histogram histogram() {
        return new Histogram(3);
    }

    public double perSecond() {
        return latencies.getTotalCount() / (time.toNanos() / 1e9);
    }

    /** Both rounds as one. */
    public Measured plus(Measured other) {
        Histogram both = latencies.copy();
        both.add(other.latencies);
        return new Measured(both, time.plus(other.time));
    }

    public double millisAt(double percentile) {
        return latencies.getValueAtPercentile(percentile) / 1000.0;
    }
}
