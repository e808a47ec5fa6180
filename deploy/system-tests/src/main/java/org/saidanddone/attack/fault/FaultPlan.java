package org.saidanddone.attack.fault;

import java.util.Random;
import org.saidanddone.attack.fault.Fault.Kind;

/** The schedule of faults that follows from a seed. */
public final class FaultPlan {
    private static final int LEAST_WAIT = 800;
    private static final int MOST_WAIT = 4_500;
    private static final int LEAST_LASTING = 1_000;
    private static final int MOST_LASTING = 8_000;

    private final Random random;

    public FaultPlan(long seed) {
        random = new Random(seed);
    }

    public Fault next() {
        return new Fault(
                random.nextInt(LEAST_WAIT, MOST_WAIT),
                kind(),
                random.nextInt(Integer.MAX_VALUE),
                random.nextInt(LEAST_LASTING, MOST_LASTING));
    }

    private Kind kind() {
        int all = 0;
        for (Kind kind : Kind.values()) {
            all += kind.weight();
        }
        int chosen = random.nextInt(all);
        for (Kind kind : Kind.values()) {
            chosen -= kind.weight();
            if (chosen < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("weights add up");
    }
}
