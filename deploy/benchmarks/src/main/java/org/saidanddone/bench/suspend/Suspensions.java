package org.saidanddone.bench.suspend;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.saidanddone.bench.Ground;

/** Withdrawals and what they suspend, and bare messages over as many hops, on an idle suite or while others write. */
public final class Suspensions {
    /** So many withdrawals come first and are not counted. */
    public static final int WARM_UP = 20;

    /** So many are counted, each time. */
    public static final int COUNTED = 100;

    /** As many clients write when the suite is not idle. */
    public static final int WRITERS = 8;

    /** So many things said a second each of them. */
    public static final int EACH_A_SECOND = 25;

    private Suspensions() {}

    /**
     * Latencies in microseconds.
     *
     * @param items things said that were there at the beginning
     * @param writers clients that recorded things said meanwhile
     * @param written by all of them a second
     */
    public record Outcome(int items, int writers, double written, Withdrawals.Seen seen, Histogram bareHop) {}

    /** Takes back what each of them rests on, and does not count it. */
    public static void warmUp(Ground ground, List<Chains.Chain> chains)
            throws IOException, ExecutionException, InterruptedException {
        try (KafkaHop hop = KafkaHop.over(ground.suite().kafka().bootstrapServers())) {
            Withdrawals.run(ground, chains, hop::once);
        }
    }

    /** Takes back what each of them rests on, while so many clients write. */
    public static Outcome run(Ground ground, int items, List<Chains.Chain> chains, int writers)
            throws IOException, ExecutionException, InterruptedException {
        try (KafkaHop hop = KafkaHop.over(ground.suite().kafka().bootstrapServers());
                Writing writing = Writing.begin(ground, writers, EACH_A_SECOND)) {
            hop.once();
            hop.fromSend().reset();
            Withdrawals.Seen seen = Withdrawals.run(ground, chains, hop::once);
            return new Outcome(items, writers, writing.end(), seen, hop.fromSend());
        }
    }
}
