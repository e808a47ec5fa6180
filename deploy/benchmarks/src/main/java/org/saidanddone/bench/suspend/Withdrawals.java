package org.saidanddone.bench.suspend;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.saidanddone.bench.Ground;
import org.saidanddone.bench.Login;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.bench.http.Measured;
import org.saidanddone.local.suite.ServiceName;

/** Takes back what a clause rests on, and looks at the clause, as a council's system does, until it is suspended. */
public final class Withdrawals {
    private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(10);
    /** A reader who never rested would take one of the two processors away from those who suspend. */
    private static final long ASK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final String SUSPENDED = "\"status\":\"suspended\"";

    private Withdrawals() {}

    /**
     * What was seen.
     *
     * @param fromAnswer from the answer to the withdrawal to the answer that shows the suspension
     * @param fromRequest the same, from before the withdrawal was sent
     */
    public record Seen(Histogram fromAnswer, Histogram fromRequest) {}

    /**
     * One after the other; each is followed by a bare round trip, so that both meet the same machine.
     *
     * @param bare what is held against it, run once for each
     */
    public static Seen run(Ground ground, List<Chains.Chain> chains, Bare bare) throws IOException {
        Seen seen = new Seen(Measured.histogram(), Measured.histogram());
        try (HttpConnection group = ground.connect(Login.GROUP, ServiceName.EVIDENCE);
                HttpConnection council = ground.connect(Login.COUNCIL, ServiceName.CONTRACT)) {
            for (Chains.Chain chain : chains) {
                long requested = System.nanoTime();
                group.post("/v1/evidence/" + chain.evidence() + "/withdrawal", "{}")
                        .expect(200);
                long answered = System.nanoTime();
                awaitSuspended(council, chain.clausePath(), answered);
                long readable = System.nanoTime();
                seen.fromAnswer.recordValue((readable - answered) / Measured.UNIT_NANOS);
                seen.fromRequest.recordValue((readable - requested) / Measured.UNIT_NANOS);
                bare.once();
            }
        }
        return seen;
    }

    /** Something bare to be run beside. */
    public interface Bare {
        void once();
    }

    private static void awaitSuspended(HttpConnection council, String path, long since) throws IOException {
        while (!council.get(path).expect(200).text().contains(SUSPENDED)) {
            if (System.nanoTime() - since > GIVE_UP_NANOS) {
                throw new IllegalStateException("a clause was not suspended within ten seconds of a withdrawal");
            }
            LockSupport.parkNanos(ASK_AGAIN_NANOS);
        }
    }
}
