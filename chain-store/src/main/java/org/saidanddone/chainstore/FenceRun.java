package org.saidanddone.chainstore;

/** One attempt to pass the fence, timed: which proof is sought at the moment is the one that is missing when it ends. */
final class FenceRun implements AutoCloseable {
    static final String PASSED = "passed";

    private final GateMeters meters;
    private final long began = System.nanoTime();
    private String outcome = GateMeters.name(Proof.ENDS);

    FenceRun(GateMeters meters) {
        this.meters = meters;
    }

    /** What the fence wants to have proven, in its order. */
    enum Proof {
        /** That this service's own copy of the facts can be read at all. */
        COPY,
        /** Where the topics end, and that they are the ones read so far. */
        ENDS,
        /** That each source's relay lives and has nothing old to send. */
        SIGN_OF_LIFE,
        /** That all up to the ends is applied. */
        REACHED,
        /** That nothing of a source is in doubt, of this service itself either. */
        NO_DOUBT
    }

    void seeks(Proof proof) {
        outcome = GateMeters.name(proof);
    }

    void passed() {
        outcome = PASSED;
    }

    @Override
    public void close() {
        meters.fenced(outcome, System.nanoTime() - began);
    }
}
