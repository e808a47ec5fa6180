package org.saidanddone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.saidanddone.bench.gate.GateTimes;
import org.saidanddone.bench.http.Measured;
import org.saidanddone.bench.suspend.Suspensions;
import org.saidanddone.bench.suspend.Withdrawals;

class SectionsTest {
    @Test
    void theGateIsHeldAgainstItsBoundAtAThousandItemsAlone() {
        GateTimes.Taken thousand = taken(1_000, 24_000, 26_000);
        GateTimes.Taken more = taken(10_000, 50_000, 50_000);
        assertThat(said(report ->
                        report.gate(new GateTimes.Outcome(List.of(thousand, more), micros(19_000), micros(10_000)))))
                .contains(
                        "| 1000 | 1400 | check | 1 | 24.0 ms | 24.0 ms | 24.0 ms | 5.0 ms | 5.0 ms | 4.8 times | ≤ 25.0 ms | yes |")
                .contains(
                        "| 10000 | 1400 | check | 1 | 50.0 ms | 50.0 ms | 50.0 ms | 5.0 ms | 5.0 ms | 10.0 times |  |  |")
                .contains("| gate for 1000 items, check, p99 | ≤ 25.0 ms | 24.0 ms | yes |")
                .contains("| gate for 1000 items, publication, p99 | ≤ 25.0 ms | 26.0 ms | **no** |")
                .contains("| fence on an idle suite, p99 | ≤ 20.0 ms | 19.0 ms | yes |")
                .doesNotContain("first check, p99", "gate for 10000");
    }

    @Test
    void suspensionsOnAnIdleSuiteAreHeldAgainstAMomentAndThreeBareRoundTrips() {
        assertThat(said(report -> report.suspensions(List.of(suspended(0, 29_000, 10_000)))))
                .contains("| 2.9 times | ≤ 250.0 ms, ≤ 3.0 times | yes, yes |")
                .contains("suspension read, p99 | ≤ 250.0 ms | 29.0 ms | yes |")
                .contains("to that of the bare one | ≤ 3.0 times | 2.9 times | yes |")
                .contains("| bare, one way | 1 | 5.0 ms | 5.0 ms | 5.0 ms | 10.0 ms | 10.0 ms | 0.5 times |  |  |");
        assertThat(said(report -> report.suspensions(List.of(suspended(0, 300_000, 10_000)))))
                .contains("suspension read, p99 | ≤ 250.0 ms | 300.0 ms | **no** |")
                .contains("to that of the bare one | ≤ 3.0 times | 30.0 times | **no** |");
    }

    @Test
    void suspensionsUnderLoadAreHeldAgainstBareRoundTripsUnderTheSameLoad() {
        assertThat(said(report -> report.suspensions(List.of(suspended(8, 300_000, 110_000)))))
                .contains("| 1000 | 200 written a second | withdrawal answered")
                .contains("| 1000 things said, 200 written a second, withdrawal answered")
                .contains("≤ 3.0 times | 2.7 times | yes |")
                .doesNotContain("250.0 ms");
    }

    private static GateTimes.Taken taken(int items, int check, int publication) {
        return new GateTimes.Taken(items, 1_400, micros(60_000), micros(check), micros(publication), micros(5_000));
    }

    private static Suspensions.Outcome suspended(int writers, int micros, int bare) {
        return new Suspensions.Outcome(
                1_000,
                writers,
                200,
                new Withdrawals.Seen(micros(micros), micros(micros)),
                micros(bare),
                micros(bare / 2));
    }

    private static String said(Consumer<Report> tell) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report report = new Report(new PrintStream(out, true, StandardCharsets.UTF_8));
        tell.accept(report);
        report.goals();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Histogram micros(long value) {
        Histogram histogram = Measured.histogram();
        histogram.recordValue(value);
        return histogram;
    }
}
