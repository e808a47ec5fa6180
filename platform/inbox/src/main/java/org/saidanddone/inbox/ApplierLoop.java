package org.saidanddone.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.Source;

/** The applier's thread: waits for the lock, applies while it has it, and begins again after whatever goes wrong. */
final class ApplierLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(ApplierLoop.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long STANDBY_MILLIS = 500;
    private static final long LEAST_BACKOFF_MILLIS = 100;
    private static final long MOST_BACKOFF_MILLIS = 5_000;

    private final InboxSettings settings;
    private final InboxHandler handler;
    private final Transactions transactions;
    private final Progress progress;
    private final ApplyTraces traces;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Feed polling;

    ApplierLoop(
            InboxSettings settings,
            InboxHandler handler,
            Transactions transactions,
            Progress progress,
            ApplyTraces traces) {
        this.settings = settings;
        this.handler = handler;
        this.transactions = transactions;
        this.progress = progress;
        this.traces = traces;
    }

    @Override
    public void run() {
        Set<Source> sources = Set.copyOf(handler.sources());
        try (KafkaTopics topics = new KafkaTopics(settings.bootstrapServers(), settings.topics())) {
            CatchUp catchUp = new CatchUp(sources, topics, transactions, progress);
            long backoff = LEAST_BACKOFF_MILLIS;
            while (!stopped(0)) {
                long began = System.nanoTime();
                try {
                    takePart(sources, topics, catchUp);
                } catch (SQLException | RuntimeException e) {
                    LOG.warn("The inbox applier begins again", e);
                    boolean ranWell = System.nanoTime() - began > TimeUnit.MILLISECONDS.toNanos(MOST_BACKOFF_MILLIS);
                    backoff = ranWell ? LEAST_BACKOFF_MILLIS : Math.min(MOST_BACKOFF_MILLIS, backoff * 2);
                    stopped(backoff);
                }
            }
        }
    }

    /** Ends the thread after the batch it is at, which is committed or rolled back. */
    void stop() {
        stop.countDown();
        Feed feed = polling;
        if (feed != null) {
            feed.wakeUp();
        }
    }

    private void takePart(Set<Source> sources, KafkaTopics topics, CatchUp catchUp) throws SQLException {
        try (ApplierLock lock = ApplierLock.connect(
                settings.jdbcUrl(),
                settings.username().orElse(null),
                settings.password().orElse(null))) {
            while (!lock.tryTake()) {
                catchUp.look();
                if (stopped(STANDBY_MILLIS)) {
                    return;
                }
            }
            apply(sources, topics, catchUp, lock);
        }
    }

    private void apply(Set<Source> sources, KafkaTopics topics, CatchUp catchUp, ApplierLock lock) throws SQLException {
        try (Feed feed = new Feed(settings.bootstrapServers(), settings.topics(), sources)) {
            polling = feed;
            Applier applier = new Applier(
                    sources,
                    transactions,
                    new Batches(transactions, handler, traces),
                    new Watch(transactions, topics, settings.breakPatience(), progress),
                    feed,
                    progress,
                    settings.gapPatience());
            applier.begin();
            while (!stopped(0)) {
                lock.ping();
                applier.step(POLL);
                catchUp.look();
            }
        } finally {
            polling = null;
        }
    }

    /** Whether the thread is to end, by now or within this time. */
    private boolean stopped(long withinMillis) {
        try {
            return stop.await(withinMillis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
