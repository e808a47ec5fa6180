package org.saidanddone.attack;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import org.saidanddone.attack.check.Violation;
import org.saidanddone.attack.history.Attempt;
import org.saidanddone.attack.history.Clock;
import org.saidanddone.attack.history.Operation;
import org.saidanddone.attack.history.Outcome;

/** Tells what an attack came to, for who reads it on a screen. */
public final class Report {
    private static final List<Outcome> COLUMNS =
            List.of(Outcome.DONE, Outcome.ACCEPTED, Outcome.REFUSED, Outcome.UNKNOWN);
    private static final int MOST_SHOWN = 20;

    private Report() {}

    public static void print(Findings findings, PrintStream out) {
        out.printf("%n%-24s %8s %8s %8s %8s%n", "operations", "done", "accepted", "refused", "unknown");
        findings.byKind().forEach((kind, outcomes) -> line(out, kind, outcomes));
        out.printf("%nfaults: %s%n", findings.faultsByKind());
        out.printf(
                "seed %d, %d clients, %d programmes: %d operations, %d of them completed; %d kills; %d looks at databases%n",
                findings.settings().seed(),
                findings.settings().clients(),
                findings.plots(),
                findings.operations().size(),
                findings.completed(),
                findings.kills(),
                findings.looks());
        findings.violations().stream().limit(MOST_SHOWN).forEach(violation -> tell(out, violation));
        out.printf("history: %s%n", findings.history());
        out.printf("%d violations%n", findings.violations().size());
    }

    private static void line(PrintStream out, String kind, Map<Outcome, Long> outcomes) {
        out.printf("%-24s", kind);
        COLUMNS.forEach(outcome -> out.printf(" %8d", outcomes.getOrDefault(outcome, 0L)));
        out.println();
    }

    private static void tell(PrintStream out, Violation violation) {
        out.printf(
                "%nVIOLATION of %s after %d operations, at %s: %s%n",
                violation.check(), violation.after(), seconds(violation.at()), violation.what());
        violation.concerned().forEach(operation -> tell(out, operation));
    }

    private static void tell(PrintStream out, Operation operation) {
        out.printf(
                "  %d %s by client %d: breaks %s, mends %s; done %s%n",
                operation.number(),
                operation.write().kind(),
                operation.client(),
                operation.write().breaks(),
                operation.write().mends(),
                seconds(operation.done()));
        for (Attempt attempt : operation.attempts()) {
            out.printf(
                    "    %s to %s  %s %s -> %d %s%n",
                    seconds(attempt.sent()),
                    seconds(attempt.answered()),
                    attempt.replica(),
                    attempt.request(),
                    attempt.status(),
                    attempt.problem() == null ? "" : attempt.problem());
        }
    }

    private static String seconds(long micros) {
        return micros == Clock.NEVER ? "never" : "%.6f s".formatted(micros / 1e6);
    }
}
