package org.saidanddone.attack.history;

/** The one clock of an attack: microseconds since it began, never backwards. All clients are threads of one process, so their times compare. */
public final class Clock {
    /** Later than everything. */
    public static final long NEVER = Long.MAX_VALUE;

    private final long began = System.nanoTime();

    public long now() {
        return (System.nanoTime() - began) / 1_000;
    }
}
