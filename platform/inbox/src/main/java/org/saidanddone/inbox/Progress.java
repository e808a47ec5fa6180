package org.saidanddone.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Tells who waits in this process that the applier of this process has committed something, and whether it ever caught up. */
@ApplicationScoped
class Progress {
    private final Lock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile boolean caughtUp;

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
}
