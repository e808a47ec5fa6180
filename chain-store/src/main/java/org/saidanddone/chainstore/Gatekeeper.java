package org.saidanddone.chainstore;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.PublicationStatus;

/** Publishes what the gate lets through, and nothing else (docs/gate-protocol.md, "Publish"). */
@ApplicationScoped
public class Gatekeeper {
    private final Fence fence;
    private final GateLock gateLock;
    private final Judge judge;
    private final Database database;
    private final Frontiers frontiers;
    private final Superseding superseding;
    private final OneMoment moment;
    private final OpenFindings findings;
    private final GateRefusals refusals;
    private final Now now;
    private final GateMeters meters;

    Gatekeeper(
            Fence fence,
            GateLock gateLock,
            Judge judge,
            Database database,
            Frontiers frontiers,
            Superseding superseding,
            OneMoment moment,
            OpenFindings findings,
            GateRefusals refusals,
            Now now,
            GateMeters meters) {
        this.fence = fence;
        this.gateLock = gateLock;
        this.judge = judge;
        this.database = database;
        this.frontiers = frontiers;
        this.superseding = superseding;
        this.moment = moment;
        this.findings = findings;
        this.refusals = refusals;
        this.now = now;
        this.meters = meters;
    }

    /**
     * The question without the act: what the gate would say now. Outside a transaction.
     *
     * @throws org.saidanddone.web.Refusal {@code not-proven-current} (503) when the fence is closed, or {@code open-finding} (409)
     */
    public Verdict check(AggregateRef candidate) {
        fence.pass();
        return QuarkusTransaction.requiringNew().call(() -> {
            // One snapshot for all statements; nobody has to wait for a question.
            moment.hold();
            requireNoFinding(candidate);
            return meters.deciding(GateMeters.Purpose.CHECK, () -> {
                Verdict verdict = judge.afresh(candidate, now.now()).verdict();
                meters.judged(GateMeters.Purpose.CHECK, verdict);
                return verdict;
            });
        });
    }

    /**
     * Publishes in the caller's transaction, which has locked no row yet.
     *
     * @param passed from {@link Fence#pass}, before the transaction began
     * @param act writes the aggregate's published version, appends its event to the outbox and records it with {@link FactStore#recordLocal};
     *     called only when the chain is complete. If it throws, nothing is published. Earlier versions are superseded after it
     * @throws org.saidanddone.web.Refusal {@code chain-incomplete} (422) with all gaps, {@code chain-unverifiable} (503), {@code wrong-state} (409) when it was superseded or withdrawn,
     *     {@code open-finding} (409) while an auditor's finding about its chain is open, or {@code not-proven-current} (503); nothing is changed then
     */
    public <T> T publish(Passed passed, AggregateRef candidate, Function<Decided, T> act) {
        gateLock.take();
        return meters.deciding(GateMeters.Purpose.PUBLICATION, () -> decide(passed, candidate, act));
    }

    private <T> T decide(Passed passed, AggregateRef candidate, Function<Decided, T> act) {
        fence.requireStill(passed);
        requireNotOutOfForce(candidate);
        requireNoFinding(candidate);
        Instant at = now.now();
        Judgement judgement = judge.afresh(candidate, at);
        meters.judged(GateMeters.Purpose.PUBLICATION, judgement.verdict());
        return switch (judgement.verdict()) {
            case Verdict.Complete complete -> published(judgement, complete, at, act);
            case Verdict.Incomplete incomplete -> throw refusals.incomplete(incomplete);
            case Verdict.Unverifiable unverifiable -> throw GateRefusals.unverifiable();
        };
    }

    private <T> T published(Judgement judgement, Verdict.Complete complete, Instant at, Function<Decided, T> act) {
        Decision decision = new Decision(
                at,
                judgement.profile().number(),
                RuleBook.current().uses(),
                List.of(),
                complete.closure(),
                frontiers.present());
        T answer = act.apply(new Decided(decision, complete));
        database.ask(connection -> {
            PublicationTable.store(
                    connection,
                    new StoredPublication(
                            judgement.candidate(),
                            PublicationStatus.PUBLISHED,
                            complete.closure(),
                            false,
                            judgement.profile(),
                            decision.rules(),
                            at,
                            complete.reconsiderAt().orElse(null),
                            false),
                    at);
            ClosureIndex.replace(
                    connection,
                    judgement.candidate(),
                    ClosureIndex.members(connection, judgement.candidate()),
                    judgement.members());
            return true;
        });
        superseding.by(judgement.candidate(), at);
        meters.published(judgement.candidate().type());
        return answer;
    }

    private void requireNotOutOfForce(AggregateRef candidate) {
        database.ask(connection -> PublicationTable.find(connection, List.of(candidate))).stream()
                .filter(StoredPublication::isOutOfForce)
                .forEach(stored -> {
                    throw GateRefusals.outOfForce(stored.status());
                });
    }

    private void requireNoFinding(AggregateRef candidate) {
        if (findings.concern(candidate, findings.subjects())) {
            throw GateRefusals.openFinding();
        }
    }
}
