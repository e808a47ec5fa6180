package org.saidanddone.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.saidanddone.events.id.Source;

/** Tells who waits in this process that the applier of this process has committed something, how far behind it is, and whether it ever caught up. */
@ApplicationScoped
class Progress {
    private static final long SEEN_LATELY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<Source, Long> applied = new ConcurrentHashMap<>();
    private final Map<Source, SeenEnd> ends = new ConcurrentHashMap<>();
    private volatile boolean caughtUp;

    /**
     * The applier of this process committed up to here.
     *
     * @param next the offset of the next event to apply
     */
    void applied(Source source, long next) {
        applied.put(source, next);
        moved();
    }

    /** @param end the offset of the next event that will be written, as the broker told just now */
    void sawEnd(Source source, long end) {
        ends.put(source, new SeenEnd(end, System.nanoTime()));
    }

    /**
     * How many events stand on a source's topic that are not applied. Empty when another replica applies, or the broker did not tell the
     * end lately: an old end must not look like none.
     */
    OptionalLong lag(Source source) {
        Long next = applied.get(source);
        SeenEnd end = ends.get(source);
        return next == null || end == null || System.nanoTime() - end.atNanos() > SEEN_LATELY_NANOS
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, end.offset() - next));
    }

    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when something moved, or after the time: another replica may be the one that applies, so nobody waits on this alone. */
    @SuppressWarnings("WaitNotInLoop") // the caller asks the database each time it returns
    void await(long nanos) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            moved.await(nanos, TimeUnit.NANOSECONDS);
        } finally {
            lock.unlock();
        }
    }

    void caughtUp() {
        caughtUp = true;
    }

    boolean hasCaughtUp() {
        return caughtUp;
    }

    private record SeenEnd(long offset, long atNanos) {}
}
