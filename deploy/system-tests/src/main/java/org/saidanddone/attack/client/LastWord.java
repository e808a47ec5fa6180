package org.saidanddone.attack.client;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.attack.check.Violations;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.history.Operation;
import org.saidanddone.attack.history.Outcome;
import org.saidanddone.attack.plot.Candidate;
import org.saidanddone.attack.plot.Plot;

/** Asks for a publication when nothing is broken any more: there is an answer, yes or no, within a minute. */
public final class LastWord {
    private static final long WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Client client;
    private final History history;
    private final Violations violations;
    private final Plot plot;

    public LastWord(Client client, History history, Violations violations, Plot plot) {
        this.client = client;
        this.history = history;
        this.violations = violations;
        this.plot = plot;
    }

    public void publish(Candidate candidate) throws InterruptedException {
        long deadline = System.nanoTime() + WITHIN_NANOS;
        Operation asked = ask(candidate);
        while (!isAnswered(asked)) {
            if (System.nanoTime() > deadline) {
                violations.found(
                        "quiet", "nothing was broken any more, and a publication was not decided", List.of(asked));
                return;
            }
            LockSupport.parkNanos(AGAIN_NANOS);
            asked = ask(candidate);
        }
    }

    private Operation ask(Candidate candidate) throws InterruptedException {
        return new Publishing(client, plot, history, violations).publish(candidate);
    }

    private static boolean isAnswered(Operation asked) {
        boolean notNow = asked.attempts().getLast().status() == 503;
        return asked.outcome() == Outcome.DONE || (asked.outcome() == Outcome.REFUSED && !notNow);
    }
}
