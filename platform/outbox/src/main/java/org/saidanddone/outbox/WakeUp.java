package org.saidanddone.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell for one sleeper; ringing it often before it is heard is ringing it once. */
@Singleton
class WakeUp {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Sleeps until the bell rings, at most so long. */
    void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}
