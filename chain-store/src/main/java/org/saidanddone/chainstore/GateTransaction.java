package org.saidanddone.chainstore;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.Source;

/** What a transaction that holds the gate lock knows: which facts it changed, whom it still has to judge, and how far it has read. */
final class GateTransaction {
    /** How long it may judge what rests on a change: well below the bound of the transaction. */
    private static final Duration JUDGES_FOR = Duration.ofSeconds(2);

    private final long judgesUntil = System.nanoTime() + JUDGES_FOR.toNanos();
    private final Deque<AggregateRef> changed = new ArrayDeque<>();
    private final Set<AggregateRef> toJudge = new LinkedHashSet<>();
    private final Set<AggregateRef> due = new HashSet<>();
    private final Map<Source, Long> read = new EnumMap<>(Source.class);
    private boolean judging;
    private boolean fenced;

    void changed(AggregateRef fact) {
        changed.add(fact);
    }

    Optional<AggregateRef> nextChanged() {
        return Optional.ofNullable(changed.poll());
    }

    void toJudge(Collection<AggregateRef> candidates) {
        toJudge.addAll(candidates);
    }

    Optional<AggregateRef> nextToJudge() {
        Optional<AggregateRef> next = toJudge.stream().findFirst();
        next.ifPresent(toJudge::remove);
        return next;
    }

    /** Those that it was to judge, and does not any more; what is due stays so by itself, and no read calls it approved. */
    List<AggregateRef> leaveToOthers() {
        List<AggregateRef> left =
                toJudge.stream().filter(candidate -> !due.contains(candidate)).toList();
        toJudge.clear();
        return left;
    }

    boolean hasTimeToJudge() {
        return System.nanoTime() - judgesUntil < 0;
    }

    /** False when somebody further out on the stack is judging already and will come to what was added. */
    boolean beginJudging() {
        boolean begun = !judging;
        judging = true;
        return begun;
    }

    void endJudging() {
        judging = false;
    }

    /** The fence was passed before this transaction, so that time may count against publications; it may have come for these. */
    void toJudgeByTime(Collection<AggregateRef> candidates) {
        fenced = true;
        due.addAll(candidates);
        toJudge.addAll(candidates);
    }

    /**
     * The time to judge a publication by. Without a fence a renewal in time may still be on its way: then what is due is judged by the
     * last moment before that, so that only facts suspend it. Reads do not call it approved meanwhile.
     */
    Instant judgedBy(StoredPublication published, Instant now) {
        Instant due = published.reconsiderAt();
        return due == null || fenced || now.isBefore(due) ? now : due.minus(1, ChronoUnit.MICROS);
    }

    /** The batch stores its offset last; what is decided before then has already seen the events up to here. */
    void hasRead(Source source, long nextOffset) {
        read.merge(source, nextOffset, Math::max);
    }

    Map<Source, Long> frontier(Set<Source> upstreams, Map<Source, Long> stored) {
        Map<Source, Long> frontier = new EnumMap<>(Source.class);
        for (Source source : upstreams) {
            frontier.put(source, Math.max(stored.getOrDefault(source, 0L), read.getOrDefault(source, 0L)));
        }
        return frontier;
    }
}
