package org.saidanddone.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.saidanddone.observability.KeyValues;

/**
 * Sends unsent rows in position order, at least once (docs/gate-protocol.md, Outbox and relay). One thread, one database session that holds
 * the lock, one producer: on any error the producer is closed and the relay begins again at the lowest unsent row.
 */
final class Relay implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int BATCH = 500;
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration AGAIN = Duration.ofMillis(250);
    /** What only an operator can mend takes longer; shorter than {@link RelaySession#IDLE_MILLIS}. */
    private static final Duration AGAIN_AFTER_AN_OPERATOR = Duration.ofSeconds(2);

    private static final long BEAT_NANOS = Duration.ofSeconds(1).toNanos();

    private final RelaySettings settings;
    private final WakeUp wakeUp;
    private final Waiting waiting;
    private final SendTraces traces;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile RelayState state = RelayState.STARTING;
    private long lastBeat = System.nanoTime() - BEAT_NANOS;

    Relay(RelaySettings settings, WakeUp wakeUp, Waiting waiting, SendTraces traces) {
        this.settings = settings;
        this.wakeUp = wakeUp;
        this.waiting = waiting;
        this.traces = traces;
        this.thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    RelayState state() {
        return state;
    }

    /** Stops within seconds. What was under way is sent again by whoever relays next. */
    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        wakeUp.ring();
        if (!thread.join(Duration.ofSeconds(5))) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            do {
                runWithSession();
            } while (!stopsWithin(AGAIN));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            state = RelayState.STOPPED;
        }
    }

    private void runWithSession() throws InterruptedException {
        try (RelaySession session = RelaySession.open(settings.database(), settings.sessionName())) {
            while (!session.tryLock(settings.lockKey())) {
                become(RelayState.STANDING_BY);
                if (stopsWithin(AGAIN)) {
                    return;
                }
            }
            do {
                runWithLock(session);
                session.doubt();
            } while (!stopsWithin(state.isReady() ? AGAIN : AGAIN_AFTER_AN_OPERATOR));
        } catch (SQLException e) {
            becomeBecauseOf(RelayState.DATABASE_AWAY, e);
        }
    }

    private void runWithLock(RelaySession session) throws SQLException, InterruptedException {
        try (Shipping shipping = open(session)) {
            become(RelayState.SENDING);
            while (!isStopping()) {
                beatWhenDue(session, shipping);
                List<OutboxRow> rows = session.unsent(BATCH);
                if (rows.isEmpty()) {
                    wakeUp.await(POLL);
                } else {
                    ship(rows, session, shipping);
                }
            }
        } catch (RelayFailure e) {
            becomeBecauseOf(e.state(), e.getCause());
        } catch (RuntimeException | StackOverflowError e) {
            // The latter as well: a batch that the broker finds too large is split by the producer again and again,
            // each time around the last.
            becomeBecauseOf(RelayState.BROKER_AWAY, e);
        }
    }

    /** Nothing is sent, and no sign of life given, before topic and outbox are proven to tell the same. */
    private Shipping open(RelaySession session) throws SQLException, RelayFailure, InterruptedException {
        TopicProof proof = new TopicProof(settings.source(), settings.topics(), settings.kafka());
        return Shipping.open(settings.source(), settings.topics(), settings.kafka(), traces, session.prove(proof));
    }

    private void ship(List<OutboxRow> rows, RelaySession session, Shipping shipping)
            throws SQLException, RelayFailure, InterruptedException {
        List<Future<RecordMetadata>> underWay = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            if (shipping.hasFailed()) {
                break;
            }
            underWay.add(shipping.send(row));
        }
        Map<Long, Long> acknowledged = new LinkedHashMap<>();
        try {
            for (int i = 0; i < underWay.size(); i++) {
                Optional<RecordMetadata> metadata = acknowledged(underWay.get(i), session, shipping);
                if (metadata.isEmpty()) {
                    break;
                }
                acknowledged.put(rows.get(i).position(), shipping.acknowledged(metadata.get()));
            }
        } catch (RelayFailure | StackOverflowError e) {
            // What went before the failure is not sent again and again while its cause lasts.
            mark(acknowledged, session, shipping);
            throw e;
        }
        mark(acknowledged, session, shipping);
        if (shipping.hasStrayed()) {
            throw new RelayFailure(RelayState.LOOKING_AGAIN, null);
        }
    }

    private void mark(Map<Long, Long> acknowledged, RelaySession session, Shipping shipping) throws SQLException {
        if (!acknowledged.isEmpty()) {
            session.markSent(acknowledged, shipping.proven());
            waiting.acknowledged(acknowledged.keySet());
        }
    }

    /** Waits as long as it takes, keeping the session alive; empty when the relay is to stop. */
    private Optional<RecordMetadata> acknowledged(Future<RecordMetadata> sent, RelaySession session, Shipping shipping)
            throws SQLException, RelayFailure, InterruptedException {
        while (!isStopping()) {
            try {
                return Optional.of(sent.get(AGAIN.toNanos(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException e) {
                session.ping();
                beatWhenDue(session, shipping);
            } catch (ExecutionException e) {
                throw new RelayFailure(RelayState.BROKER_AWAY, e.getCause());
            }
        }
        return Optional.empty();
    }

    private void beatWhenDue(RelaySession session, Shipping shipping) throws SQLException {
        long now = System.nanoTime();
        if (now - lastBeat >= BEAT_NANOS) {
            lastBeat = now;
            shipping.send(session.beat(shipping.proven()));
        }
    }

    /** Names the kind of failure only: a message might repeat what was written. */
    private void becomeBecauseOf(RelayState next, @Nullable Throwable cause) {
        if (state != next) {
            said(next)
                    .and("because", cause == null ? next : cause.getClass().getName())
                    .log(() -> LOG.warn("The relay begins again"));
        }
        become(next);
    }

    private void become(RelayState next) {
        if (state != next) {
            state = next;
            said(next).log(() -> LOG.info("The relay changed its state"));
        }
    }

    private KeyValues said(RelayState next) {
        return KeyValues.of("source", settings.source().publicName()).and("state", next);
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    private boolean stopsWithin(Duration time) throws InterruptedException {
        return stop.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }
}
