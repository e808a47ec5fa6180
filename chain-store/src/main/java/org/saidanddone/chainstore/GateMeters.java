package org.saidanddone.chainstore;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.chain.rule.RuleCode;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.observability.Timers;

/**
 * What the gate counts and times. Every series is there from the start, at 0, so that the first time is seen as a rise. Labels are
 * names of rules, kinds and outcomes only: never an aggregate.
 */
@Singleton
@Startup
class GateMeters {
    private static final String TYPE = "type";
    private static final String RULE = "rule";
    private static final String OUTCOME = "outcome";
    private static final String PURPOSE = "purpose";

    private final MeterRegistry registry;
    private final TransactionSynchronizationRegistry transaction;

    GateMeters(
            MeterRegistry registry,
            TransactionSynchronizationRegistry transaction,
            Instance<Publications> publications) {
        this.registry = registry;
        this.transaction = transaction;
        for (FenceRun.Proof proof : FenceRun.Proof.values()) {
            fence(name(proof));
        }
        fence(FenceRun.PASSED);
        for (Purpose purpose : Purpose.values()) {
            for (String verdict : new String[] {"complete", "incomplete", "unverifiable"}) {
                verdicts(purpose, verdict);
            }
            for (RuleCode rule : RuleCode.values()) {
                gaps(purpose, rule.code());
            }
            evaluation(purpose);
        }
        lockWait("taken");
        lockWait("given-up");
        publications.stream().flatMap(owner -> owner.types().stream()).forEach(this::begin);
    }

    /** Why the gate is asked. */
    enum Purpose {
        PUBLICATION,
        CHECK,
        RECONSIDERATION
    }

    void fenced(String outcome, long nanos) {
        fence(outcome).record(nanos, TimeUnit.NANOSECONDS);
    }

    void waitedForLock(boolean taken, long nanos) {
        lockWait(taken ? "taken" : "given-up").record(nanos, TimeUnit.NANOSECONDS);
    }

    /**
     * Times the deciding part: from holding the gate lock (a check: its snapshot) until the verdict is stored (a check: found), or
     * refused. The fence, the wait for the lock and the commit are not in it.
     */
    <T> T deciding(Purpose purpose, Supplier<T> decision) {
        return evaluation(purpose).record(decision);
    }

    /** Counts an evaluation, whatever comes of its transaction. */
    void judged(Purpose purpose, Verdict verdict) {
        switch (verdict) {
            case Verdict.Complete complete -> verdicts(purpose, "complete").increment();
            case Verdict.Unverifiable unverifiable ->
                verdicts(purpose, "unverifiable").increment();
            case Verdict.Incomplete incomplete -> {
                verdicts(purpose, "incomplete").increment();
                for (Gap gap : incomplete.gaps()) {
                    gaps(purpose, gap.rule().code()).increment();
                }
            }
        }
    }

    /** Counted when the transaction commits. */
    void published(AggregateType type) {
        afterCommit(() -> publications(type).increment());
    }

    /**
     * Counted when the transaction commits.
     *
     * @param rules the codes of the rules that were broken, each once, or that of a finding
     */
    void suspended(AggregateType type, Collection<String> rules) {
        afterCommit(() -> {
            suspensions(type).increment();
            rules.forEach(rule -> suspensionReasons(type, rule).increment());
        });
    }

    private void begin(AggregateType type) {
        publications(type);
        suspensions(type);
        for (RuleCode rule : RuleCode.values()) {
            suspensionReasons(type, rule.code());
        }
        suspensionReasons(type, FindingState.GAP);
    }

    private Timer fence(String outcome) {
        return Timers.named(
                        "saidanddone.fence",
                        "Time to prove that everything answered as done elsewhere is known here; the outcome is passed, or the proof that was missing.")
                .tag(OUTCOME, outcome)
                .register(registry);
    }

    private Timer lockWait(String outcome) {
        return Timers.named("saidanddone.gate.lock.wait", "Time a transaction waited for the gate lock.")
                .tag(OUTCOME, outcome)
                .register(registry);
    }

    private Timer evaluation(Purpose purpose) {
        return Timers.named(
                        "saidanddone.gate.evaluation",
                        "Time from holding the gate lock until the verdict is stored; a check only finds it, on a snapshot and without the lock.")
                .tag(PURPOSE, name(purpose))
                .register(registry);
    }

    private Counter verdicts(Purpose purpose, String verdict) {
        return Counter.builder("saidanddone.gate.verdicts")
                .description("Evaluations by the gate, by what it answered and why it was asked.")
                .tag(PURPOSE, name(purpose))
                .tag("verdict", verdict)
                .register(registry);
    }

    private Counter gaps(Purpose purpose, String rule) {
        return Counter.builder("saidanddone.gate.gaps")
                .description("Gaps that the gate found, by the rule they break and why it was asked.")
                .tag(PURPOSE, name(purpose))
                .tag(RULE, rule)
                .register(registry);
    }

    private Counter publications(AggregateType type) {
        return Counter.builder("saidanddone.publications")
                .description("Versions published.")
                .tag(TYPE, type.publicName())
                .register(registry);
    }

    private Counter suspensions(AggregateType type) {
        return Counter.builder("saidanddone.suspensions")
                .description("Published versions suspended because their chain broke.")
                .tag(TYPE, type.publicName())
                .register(registry);
    }

    private Counter suspensionReasons(AggregateType type, String rule) {
        return Counter.builder("saidanddone.suspension.reasons")
                .description(
                        "Rules that suspended versions broke, or audit-finding; one suspension may count under several.")
                .tag(TYPE, type.publicName())
                .tag(RULE, rule)
                .register(registry);
    }

    private void afterCommit(Runnable count) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    count.run();
                }
            }
        });
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
