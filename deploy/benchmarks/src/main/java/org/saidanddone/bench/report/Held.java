package org.saidanddone.bench.report;

import static org.saidanddone.bench.report.Cells.millis;
import static org.saidanddone.bench.report.Cells.millisAt;
import static org.saidanddone.bench.report.Cells.times;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * How long something took, held against something bare in the same run and against what was to be reached; by their p99.
 *
 * @param micros each time that it took, in microseconds
 * @param bare each time that the bare thing took
 * @param mostMillis how long it may take, null for no matter how long
 * @param mostTimes how many times as long as the bare thing, null for no matter how many
 */
record Held(
        String what,
        Histogram micros,
        Histogram bare,
        @Nullable Double mostMillis,
        @Nullable Double mostTimes) {
    static final List<String> HEAD =
            List.of("what", "n", "p50", "p99", "max", "bare p50", "bare p99", "ratio of p99", "bound", "reached");

    /** Held against no bound. */
    static Held told(String what, Histogram micros, Histogram bare) {
        return new Held(what, micros, bare, null, null);
    }

    Held within(double millis) {
        return new Held(what, micros, bare, millis, mostTimes);
    }

    Held withinTimes(double times) {
        return new Held(what, micros, bare, mostMillis, times);
    }

    /** One a bound. */
    List<Goal> goals(String of) {
        List<Goal> goals = new ArrayList<>();
        String name = of + what + ", p99";
        if (mostMillis != null) {
            goals.add(new Goal(name, "≤ " + millis(mostMillis), millis(p99()), p99() <= mostMillis));
        }
        if (mostTimes != null) {
            goals.add(new Goal(
                    name + ", to that of the bare one", "≤ " + times(mostTimes), times(ratio()), ratio() <= mostTimes));
        }
        return goals;
    }

    List<String> cells() {
        List<Goal> goals = goals("");
        return List.of(
                what,
                Long.toString(micros.getTotalCount()),
                millis(millisAt(micros, 50)),
                millis(p99()),
                millis(millisAt(micros, 100)),
                millis(millisAt(bare, 50)),
                millis(millisAt(bare, 99)),
                times(ratio()),
                goals.stream().map(Goal::least).collect(Collectors.joining(", ")),
                goals.stream().map(Goal::inAWord).collect(Collectors.joining(", ")));
    }

    private double p99() {
        return millisAt(micros, 99);
    }

    private double ratio() {
        return p99() / millisAt(bare, 99);
    }
}
