package org.saidanddone.bench.report;

import static org.saidanddone.bench.report.Cells.number;

import java.util.ArrayList;
import java.util.List;
import org.saidanddone.bench.suspend.Suspensions;

/** Tells how long suspensions took. */
final class SuspensionSection {
    private static final double MOST_MILLIS = 250;
    private static final double MOST_ROUND_TRIPS = 3;

    private final Markdown out;

    SuspensionSection(Markdown out) {
        this.out = out;
    }

    /** The goals, in the order of the table. */
    List<Goal> tell(List<Suspensions.Outcome> outcomes) {
        out.heading("Withdrawal answered → suspension readable");
        out.paragraph(words());
        List<String[]> rows = new ArrayList<>();
        List<Goal> goals = new ArrayList<>();
        for (Suspensions.Outcome outcome : outcomes) {
            Held fromAnswer = fromAnswer(outcome);
            Held fromRequest = Held.told(
                    "withdrawal sent → suspension read", outcome.seen().fromRequest(), outcome.bareRoundTrip());
            String items = Integer.toString(outcome.items());
            rows.add(Rows.of(fromAnswer, items, load(outcome)));
            rows.add(Rows.of(fromRequest, items, load(outcome)));
            rows.add(Rows.of(
                    Held.told("bare, one way", outcome.bareOneWay(), outcome.bareRoundTrip()), items, load(outcome)));
            goals.addAll(fromAnswer.goals(items + " things said, " + load(outcome) + ", "));
        }
        out.table(Rows.head("things said", "load"), rows);
        return goals;
    }

    private static Held fromAnswer(Suspensions.Outcome outcome) {
        Held held = Held.told(
                        "withdrawal answered → suspension read", outcome.seen().fromAnswer(), outcome.bareRoundTrip())
                .withinTimes(MOST_ROUND_TRIPS);
        return outcome.writers() == 0 ? held.within(MOST_MILLIS) : held;
    }

    private static String load(Suspensions.Outcome outcome) {
        return outcome.writers() == 0 ? "idle" : number(outcome.written()) + " written a second";
    }

    private static String words() {
        return """
            One after the other; the clause is read, and after 2 ms again, until it shows the suspension. Hops, counted as messages that one \
            process sends over Kafka and another reads: one. evidence-service's event is read by contract-service, which holds the whole chain \
            and judges it by itself; it waits for no word of standards-service. *Bare*: a round trip through one hop, from sending with acks=all \
            until the answer is polled, which who received it sends likewise as soon as one row is committed in a database of the same server; \
            nothing is judged, looked up or asked over HTTP. *One way* is the first part of it, over Kafka alone. The withdrawal is answered only \
            when Kafka has acknowledged that event, so its way there is measured from its end. Each withdrawal is followed by a bare round trip, \
            so that both meet the same machine. *Things said* is what was there at \
            the beginning. Under load, %d clients record together %d things said a second over HTTP; the bound in milliseconds is that of an \
            idle suite.""".formatted(Suspensions.WRITERS, Suspensions.WRITERS * Suspensions.EACH_A_SECOND);
    }
}
