package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.Source;
import org.saidanddone.inbox.End;
import org.saidanddone.inbox.Inbox;
import org.saidanddone.inbox.NotProven;
import org.saidanddone.inbox.Upstreams;
import org.saidanddone.outbox.OwnTopic;
import org.saidanddone.web.DatabaseAway;
import org.saidanddone.web.Refusal;

/** Proves, before a decision, that nothing which was answered as done elsewhere is missing here (docs/gate-protocol.md, "Fence"). */
@ApplicationScoped
public class Fence {
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(2);
    private static final Duration REACHED_WITHIN = Duration.ofSeconds(2);
    private static final Duration OWN_PROVEN_WITHIN = Duration.ofSeconds(2);

    private final ReadSources sources;
    private final Upstreams upstreams;
    private final Inbox inbox;
    private final OwnTopic ownTopic;
    private final TransactionSynchronizationRegistry transaction;
    private final GateMeters meters;
    private final Now now;
    private final AtomicReference<@Nullable Instant> provenUpTo = new AtomicReference<>();

    Fence(
            ReadSources sources,
            Upstreams upstreams,
            Inbox inbox,
            OwnTopic ownTopic,
            TransactionSynchronizationRegistry transaction,
            GateMeters meters,
            Now now) {
        this.sources = sources;
        this.upstreams = upstreams;
        this.inbox = inbox;
        this.ownTopic = ownTopic;
        this.transaction = transaction;
        this.meters = meters;
        this.now = now;
    }

    /**
     * Call it after the request arrived, outside a transaction, before the one that decides.
     *
     * @return the proof that the stored facts have reached the end of each upstream
     * @throws org.saidanddone.web.Refusal {@code not-proven-current}, 503 with {@code Retry-After}, saying which proof is missing
     * @throws IllegalStateException inside a transaction: it would hold its locks while it waits
     */
    public Passed pass() {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("the fence is passed outside a transaction");
        }
        try (FenceRun run = new FenceRun(meters)) {
            Passed passed = whileTheCopyAnswers(run::seeks, () -> prove(run::seeks));
            run.passed();
            return passed;
        }
    }

    /**
     * What is looked up for a request before it passes the fence: a database that does not answer then is a missing proof as well.
     *
     * @throws org.saidanddone.web.Refusal {@code not-proven-current}, and whatever the question throws
     */
    public <T> T before(Supplier<T> question) {
        return whileTheCopyAnswers(proof -> {}, () -> {
            try {
                return question.get();
            } catch (Refusal refusal) {
                // What it rests on may only not have been read again.
                if (inbox.isBeingRebuilt()) {
                    pass();
                }
                throw refusal;
            }
        });
    }

    /**
     * Up to which moment the copy of the facts was last proven: what was answered as done elsewhere before it is known here. Empty when it never was,
     * since this replica started.
     */
    public Optional<Instant> provenUpTo() {
        return Optional.ofNullable(provenUpTo.get());
    }

    /** Proves it now, so that reads can tell how fresh they are when nobody publishes; nobody is refused, so it is not counted as a passing. */
    void look() {
        prove(proof -> {});
    }

    private Passed prove(Consumer<FenceRun.Proof> seeks) {
        Instant began = now.now();
        seeks.accept(FenceRun.Proof.ENDS);
        Map<Source, Long> ends = ends();
        seeks.accept(FenceRun.Proof.SIGN_OF_LIFE);
        sources.all().forEach(this::requireSignOfLife);
        seeks.accept(FenceRun.Proof.REACHED);
        awaitReached(ends);
        seeks.accept(FenceRun.Proof.NO_DOUBT);
        requireNoDoubt();
        requireNotBehind();
        requireOwnProven();
        provenUpTo.accumulateAndGet(began, Fence::later);
        return new Passed(ends);
    }

    private static <T> T whileTheCopyAnswers(Consumer<FenceRun.Proof> seeks, Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            if (!DatabaseAway.caused(e)) {
                throw e;
            }
            seeks.accept(FenceRun.Proof.COPY);
            throw GateRefusals.copyAway();
        }
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    /**
     * Asked again inside the deciding transaction, under the gate lock: facts that were rebuilt meanwhile are no longer as far.
     *
     * @throws org.saidanddone.web.Refusal {@code not-proven-current}
     */
    void requireStill(Passed passed) {
        requireNoDoubt();
        requireNotBehind();
        requireReached(passed.ends());
    }

    /** What this service itself told is a part of what it decides by: after a restore its database may not know all of that. */
    private void requireOwnProven() {
        ownTopic.source()
                .filter(own -> !ownTopic.awaitProven(OWN_PROVEN_WITHIN))
                .ifPresent(own -> {
                    throw GateRefusals.notProvenCurrent(
                            FenceRun.Proof.NO_DOUBT,
                            own,
                            "its own topic and its database are not proven to tell the same, and an operator may have to look");
                });
    }

    private void requireNotBehind() {
        ownTopic.source().filter(own -> ownTopic.isBehind()).ifPresent(own -> {
            throw GateRefusals.notProvenCurrent(
                    FenceRun.Proof.NO_DOUBT, own, "its database was restored and is behind what it had told");
        });
    }

    private void requireNoDoubt() {
        inbox.doubtfulSources().stream()
                .filter(sources.all()::contains)
                .sorted()
                .findFirst()
                .ifPresent(source -> {
                    throw GateRefusals.notProvenCurrent(
                            FenceRun.Proof.NO_DOUBT,
                            source,
                            "something that it sent could not be read, and an operator has to look");
                });
    }

    private Map<Source, Long> ends() {
        try {
            Map<Source, Long> ends = new EnumMap<>(Source.class);
            Map<Source, End> proven = upstreams.ends(sources.all(), BROKER_ANSWERS_WITHIN);
            proven.forEach((source, end) -> ends.put(source, end.offset()));
            return ends;
        } catch (NotProven e) {
            throw GateRefusals.notProvenCurrent(
                    FenceRun.Proof.ENDS, e.source(), Objects.requireNonNull(e.getMessage()));
        }
    }

    private void requireSignOfLife(Source source) {
        SignOfLife.missing(upstreams.heartbeat(source), System.nanoTime()).ifPresent(missing -> {
            throw GateRefusals.notProvenCurrent(FenceRun.Proof.SIGN_OF_LIFE, source, missing);
        });
    }

    private void awaitReached(Map<Source, Long> ends) {
        try {
            if (inbox.awaitReached(ends, REACHED_WITHIN)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        requireReached(ends);
    }

    private void requireReached(Map<Source, Long> ends) {
        Map<Source, Long> next = inbox.nextOffsets();
        ends.forEach((source, end) -> {
            if (next.getOrDefault(source, 0L) < end) {
                throw GateRefusals.notProvenCurrent(
                        FenceRun.Proof.REACHED, source, "what it sent was not all read within 2 seconds");
            }
        });
    }
}
