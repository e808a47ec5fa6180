package org.saidanddone.inbox;

import java.util.concurrent.TimeUnit;
import org.saidanddone.events.id.Source;

/** Where the applier is with one source: sources do not wait for each other. Times are {@link System#nanoTime}. */
final class Lane {
    private static final long HELD_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long LEAST_BACKOFF_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long MOST_BACKOFF_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final Source source;
    private long next;
    private boolean reading;
    private boolean waits;
    private long waitsUntil;
    private long backoff = LEAST_BACKOFF_NANOS;
    private int limit = Feed.MOST_RECORDS;

    Lane(Source source, long next) {
        this.source = source;
        this.next = next;
    }

    Source source() {
        return source;
    }

    /** The offset that this applier believes to be stored. */
    long next() {
        return next;
    }

    /** How many records the next batch may have: fewer after a failure, so that one that takes too long comes through in parts. */
    int limit() {
        return limit;
    }

    /** Whether the feed delivers this source at the moment, beginning at {@link #next}. */
    boolean reading() {
        return reading;
    }

    void readingFromNext() {
        reading = true;
    }

    /** Whether it is not to be read before {@link #waitsUntil}. */
    boolean waits(long now) {
        waits = waits && now - waitsUntil < 0;
        return waits;
    }

    long waitsUntil() {
        return waitsUntil;
    }

    void applied(Batches.Applied applied, long delivered, long now) {
        next = applied.next();
        backoff = LEAST_BACKOFF_NANOS;
        limit = Math.min(Feed.MOST_RECORDS, limit * 2);
        if (applied.held()) {
            waitFor(HELD_NANOS, now);
        }
        // What was delivered and not applied has to be delivered again.
        reading = next == delivered;
    }

    void failed(long now) {
        waitFor(backoff, now);
        backoff = Math.min(MOST_BACKOFF_NANOS, backoff * 2);
        limit = Math.max(1, limit / 2);
    }

    /** Begins again at what is stored. */
    void restart(long stored) {
        next = stored;
        reading = false;
    }

    private void waitFor(long nanos, long now) {
        reading = false;
        waits = true;
        waitsUntil = now + nanos;
    }
}
