package org.saidanddone.bench.report;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/** Figures as the tables show them. */
final class Cells {
    private Cells() {}

    static String[] cells(String... cells) {
        return cells;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    static String millis(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }

    static String times(double value) {
        return String.format(Locale.ROOT, "%.1f times", value);
    }

    /** Milliseconds at a percentile of a histogram of microseconds. */
    static double millisAt(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }
}
