package org.saidanddone.observability;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** A value that is read anew when somebody asks, but not more often than so: what makes a gauge both right at a scrape and cheap. */
public final class AtMostEvery<T> {
    private final long nanos;
    private final Supplier<T> read;
    private Optional<T> last = Optional.empty();
    private long readAt;

    /** @param read may throw: then there is no value until it is read the next time */
    public AtMostEvery(Duration interval, Supplier<T> read) {
        this.nanos = interval.toNanos();
        this.read = read;
        this.readAt = System.nanoTime() - nanos;
    }

    /** Empty when it could not be read. */
    public synchronized Optional<T> get() {
        if (System.nanoTime() - readAt >= nanos) {
            last = attempt();
            readAt = System.nanoTime();
        }
        return last;
    }

    private Optional<T> attempt() {
        try {
            return Optional.of(read.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
