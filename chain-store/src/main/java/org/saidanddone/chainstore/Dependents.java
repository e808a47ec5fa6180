package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.inbox.Inbox;

/**
 * Judges publications again when something they rest on changed, in the transaction that changed it (docs/gate-protocol.md, "Suspend"). Where too
 * many rest on it, it takes too long, or one cannot be judged, they wait, not approved meanwhile, for {@link Checking}.
 *
 * <p>A suspension is itself a change that others may rest on. It is put at the end of the transaction's list instead of being
 * followed at once, and what is suspended is never judged again, so this ends.
 */
@ApplicationScoped
class Dependents {
    private final GateLock gateLock;
    private final Database database;
    private final Judge judge;
    private final Suspension suspension;
    private final OpenFindings findings;
    private final Inbox inbox;
    private final Now now;
    private final GateMeters meters;
    private final int mostAtOnce;

    /** Those that could not be judged: the next transaction lets them wait, so that they keep nothing else from being applied and judged. */
    private final Set<AggregateRef> failed = ConcurrentHashMap.newKeySet();

    /** @param mostAtOnce so many publications that rest on one fact are judged with it; if there are more, all of them wait */
    Dependents(
            GateLock gateLock,
            Database database,
            Judge judge,
            Suspension suspension,
            OpenFindings findings,
            Inbox inbox,
            Now now,
            GateMeters meters,
            @ConfigProperty(name = "saidanddone.gate.judged-at-once", defaultValue = "200") int mostAtOnce) {
        this.gateLock = gateLock;
        this.database = database;
        this.judge = judge;
        this.suspension = suspension;
        this.findings = findings;
        this.inbox = inbox;
        this.now = now;
        this.meters = meters;
        this.mostAtOnce = mostAtOnce;
    }

    /** A fact changed, or came into doubt, or out of it. */
    void changed(AggregateRef fact) {
        GateTransaction transaction = gateLock.held();
        transaction.changed(fact);
        judgeAll(transaction);
    }

    /** A finding about it was raised or resolved. It is judged even if nothing says what it rests on: who forges a row forgets that. */
    void disputed(AggregateRef published) {
        GateTransaction transaction = gateLock.held();
        transaction.toJudge(List.of(published));
        transaction.changed(published);
        judgeAll(transaction);
    }

    /** Time may have changed the verdict about these; the fence was passed before this transaction. */
    void judgeAfterFence(Collection<AggregateRef> candidates) {
        failed.removeAll(candidates);
        GateTransaction transaction = gateLock.held();
        transaction.toJudgeByTime(candidates);
        judgeAll(transaction);
    }

    /** These waited for it. */
    void judgeWaiting(Collection<AggregateRef> candidates) {
        failed.removeAll(candidates);
        GateTransaction transaction = gateLock.held();
        transaction.toJudge(candidates);
        judgeAll(transaction);
    }

    private void judgeAll(GateTransaction transaction) {
        if (!transaction.beginJudging()) {
            return;
        }
        try {
            judgeUntilNothingChanges(transaction);
        } catch (RuntimeException e) {
            // Caught by somebody further out, it would leave published what was not judged.
            gateLock.nothingStays();
            throw e;
        }
        transaction.endJudging();
    }

    private void judgeUntilNothingChanges(GateTransaction transaction) {
        Optional<AggregateRef> changed = Optional.empty();
        Set<AggregateRef> disputed = null;
        do {
            changed.ifPresent(fact -> affect(transaction, fact));
            while (transaction.hasTimeToJudge()) {
                Optional<AggregateRef> next = transaction.nextToJudge();
                if (next.isEmpty()) {
                    break;
                }
                disputed = disputed == null ? findings.subjects() : disputed;
                judgeOrRemember(next.get(), disputed);
            }
            letWait(transaction.leaveToOthers());
            changed = transaction.nextChanged();
        } while (changed.isPresent());
    }

    private void affect(GateTransaction transaction, AggregateRef fact) {
        List<AggregateRef> dependents = database.ask(connection -> ClosureIndex.dependents(connection, fact));
        if (dependents.size() > mostAtOnce) {
            letWait(dependents);
        } else {
            transaction.toJudge(dependents);
        }
    }

    private void letWait(List<AggregateRef> candidates) {
        if (!candidates.isEmpty()) {
            database.ask(connection -> {
                PublicationTable.toCheck(connection, candidates, now.now());
                return true;
            });
        }
    }

    private void judgeOrRemember(AggregateRef candidate, Set<AggregateRef> disputed) {
        if (failed.contains(candidate)) {
            letWait(List.of(candidate));
            return;
        }
        try {
            judge(candidate, disputed);
        } catch (RuntimeException e) {
            failed.add(candidate);
            throw e;
        }
    }

    private void judge(AggregateRef candidate, Set<AggregateRef> disputed) {
        database.ask(connection -> PublicationTable.find(connection, List.of(candidate))).stream()
                .filter(StoredPublication::isPublished)
                .forEach(published -> judge(published, disputed));
    }

    private void judge(StoredPublication published, Set<AggregateRef> disputed) {
        boolean concerned = findings.concern(published.candidate(), disputed);
        if ((concerned || published.checking()) && inbox.isBeingRebuilt()) {
            // What is read again was once so: a finding that was resolved since, or a fact of before the break that it
            // waits for.
            letWait(List.of(published.candidate()));
            return;
        }
        Instant at = gateLock.held().judgedBy(published, now.now());
        if (concerned) {
            suspension.suspend(published, List.of(FindingState.GAP), at);
        } else {
            meters.deciding(GateMeters.Purpose.RECONSIDERATION, () -> judgeAgain(published, at));
        }
    }

    private Verdict judgeAgain(StoredPublication published, Instant at) {
        Map<AggregateRef, Long> seen =
                database.ask(connection -> ClosureIndex.members(connection, published.candidate()));
        Judgement judgement = judge.again(published, seen, at);
        meters.judged(GateMeters.Purpose.RECONSIDERATION, judgement.verdict());
        switch (judgement.verdict()) {
            case Verdict.Complete complete -> stillComplete(published, seen, judgement, complete, at);
            case Verdict.Unverifiable unverifiable -> unverified(published, seen, judgement, unverifiable, at);
            case Verdict.Incomplete incomplete -> suspension.suspend(published, codes(incomplete), at);
        }
        return judgement.verdict();
    }

    private static List<String> codes(Verdict.Incomplete incomplete) {
        return incomplete.gaps().stream()
                .map(gap -> gap.rule().code())
                .distinct()
                .toList();
    }

    private void stillComplete(
            StoredPublication published,
            Map<AggregateRef, Long> seen,
            Judgement judgement,
            Verdict.Complete complete,
            Instant at) {
        boolean nothingNew =
                complete.closure().equals(published.closure()) && !published.unverified() && !published.checking();
        if (nothingNew && !published.isDue(at)) {
            return;
        }
        database.ask(connection -> {
            PublicationTable.store(connection, published.stillComplete(complete, at), at);
            ClosureIndex.replace(connection, published.candidate(), seen, judgement.members());
            return true;
        });
    }

    /** What it rests on is added and nothing forgotten: so it is judged again when what is missing comes. */
    private void unverified(
            StoredPublication published,
            Map<AggregateRef, Long> seen,
            Judgement judgement,
            Verdict.Unverifiable verdict,
            Instant at) {
        Map<AggregateRef, Long> both = new HashMap<>(seen);
        judgement.members().forEach((ref, version) -> both.merge(ref, version, Math::max));
        database.ask(connection -> {
            PublicationTable.store(connection, published.asUnverified(verdict), at);
            ClosureIndex.replace(connection, published.candidate(), seen, both);
            return true;
        });
    }
}
