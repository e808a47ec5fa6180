package org.saidanddone.chainstore;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Does something again and again, on a thread of its own, until the service ends. What keeps it from that is said once and not each time, until it works again. */
final class Repeating {
    private static final Logger LOG = Logger.getLogger(Repeating.class);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private final String failed;
    private final CountDownLatch stop = new CountDownLatch(1);
    private boolean failing;

    /**
     * Not yet started.
     *
     * @param name of the thread
     * @param failed what the log says when the work throws: a constant text
     */
    Repeating(String name, Duration pause, Runnable work, String failed) {
        this.name = name;
        this.pause = pause;
        this.work = work;
        this.failed = failed;
    }

    void start() {
        Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    void stop() {
        stop.countDown();
    }

    private void run() {
        try {
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                workOrSay();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOrSay() {
        try {
            work.run();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.warn(failed, e);
            }
            failing = true;
        }
    }
}
