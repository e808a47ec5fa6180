package org.saidanddone.bench.suspend;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.HdrHistogram.Histogram;
import org.saidanddone.bench.Ground;

/** Withdrawals and what they suspend, and bare round trips through as many hops, on an idle suite or while others write. */
public final class Suspensions {
    /** So many withdrawals come first and are not counted: until then the JVMs are still compiling what is used. */
    public static final int WARM_UP = 600;

    /** So many are counted, each time. */
    public static final int COUNTED = 150;

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
     * @param bareOneWay the way there of each round trip
     */
    public record Outcome(
            int items,
            int writers,
            double written,
            Withdrawals.Seen seen,
            Histogram bareRoundTrip,
            Histogram bareOneWay) {}

    /** Takes back what each of them rests on, and does not count it. */
    public static void warmUp(Ground ground, List<Chains.Chain> chains)
            throws IOException, ExecutionException, InterruptedException, SQLException {
        run(ground, 0, chains, 0);
    }

    /** Takes back what each of them rests on, while so many clients write. */
    public static Outcome run(Ground ground, int items, List<Chains.Chain> chains, int writers)
            throws IOException, ExecutionException, InterruptedException, SQLException {
        try (BareRoundTrip bare = BareRoundTrip.on(ground);
                Writing writing = Writing.begin(ground, writers, EACH_A_SECOND)) {
            bare.once();
            bare.times().reset();
            bare.oneWay().reset();
            Withdrawals.Seen seen = Withdrawals.run(ground, chains, bare::once);
            return new Outcome(items, writers, writing.end(), seen, bare.times(), bare.oneWay());
        }
    }
}
