package org.saidanddone.bench.suspend;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.saidanddone.bench.Ground;

/** A withdrawal and what it suspends, on an idle suite, and bare messages over as many hops. */
public final class Suspensions {
    /** So many of the withdrawals are not counted. */
    public static final int WARM_UP = 20;

    private Suspensions() {}

    /** Latencies in microseconds. */
    public record Outcome(Withdrawals.Seen seen, Histogram bareHop) {}

    /**
     * Takes back what each of them rests on.
     *
     * @param chains the first of them to warm up
     */
    public static Outcome run(Ground ground, List<Chains.Chain> chains)
            throws IOException, ExecutionException, InterruptedException {
        try (KafkaHop hop = new KafkaHop(ground.suite().kafka().bootstrapServers())) {
            Withdrawals.run(ground, chains.subList(0, WARM_UP), hop::once);
            hop.fromSend().reset();
            Withdrawals.Seen seen = Withdrawals.run(ground, chains.subList(WARM_UP, chains.size()), hop::once);
            return new Outcome(seen, hop.fromSend());
        }
    }
}
