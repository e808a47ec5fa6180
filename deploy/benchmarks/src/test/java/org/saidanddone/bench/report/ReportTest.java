package org.saidanddone.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;
import org.saidanddone.bench.accept.EvidenceAccepted;
import org.saidanddone.bench.accept.JournalCheck;
import org.saidanddone.bench.http.Measured;

class ReportTest {
    private static final Optional<EvidenceAccepted.Tool> PGBENCH =
            Optional.of(new EvidenceAccepted.Tool("pgbench 15", "pgbench -c 32"));

    @Test
    void aThirdOfTheBaselineReachesTheGoalAndAQuarterDoesNot() {
        assertThat(goals(1000, 3000, 0)).contains("| ≥ 30 % (aim 50 %) | 33.3 % | yes |");
        assertThat(goals(1000, 4000, 0)).contains("| ≥ 30 % (aim 50 %) | 25.0 % | **no** |");
    }

    @Test
    void somethingMissingIsSaidLoudly() {
        assertThat(goals(1000, 3000, 2))
                .contains("**LOST OR REPEATED: 5 acknowledged, 2 missing, 0 more than once.**")
                .contains("| 5 acknowledged, 2 missing, 0 more than once | **no** |");
        assertThat(goals(1000, 3000, 0)).doesNotContain("LOST");
    }

    @Test
    void withoutPgbenchItSaysWhereToGetItAndHoldsNothingAgainstIt() {
        String said = said(new EvidenceAccepted.Outcome(
                List.of(new EvidenceAccepted.Compared(32, measured(1000), Optional.empty(), Duration.ZERO)),
                Optional.empty(),
                new JournalCheck.Found(5, 0, 0)));
        assertThat(said)
                .contains("pgbench is missing")
                .contains("postgresql-contrib")
                .doesNotContain("of pgbench at 32");
    }

    private static String goals(int ours, int baseline, int missing) {
        var compared = new EvidenceAccepted.Compared(
                32, measured(ours), Optional.of(new EvidenceAccepted.Rows(baseline, 1)), Duration.ZERO);
        return said(new EvidenceAccepted.Outcome(List.of(compared), PGBENCH, new JournalCheck.Found(5, missing, 0)));
    }

    private static String said(EvidenceAccepted.Outcome outcome) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report report = new Report(new PrintStream(out, true, StandardCharsets.UTF_8));
        report.accepted(outcome);
        report.goals();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** So many answers in one second. */
    private static Measured measured(int answers) {
        Histogram histogram = Measured.histogram();
        histogram.recordValueWithCount(1_000, answers);
        return new Measured(histogram, Duration.ofSeconds(1));
    }
}
