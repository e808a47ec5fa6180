package org.saidanddone.chainstore;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.Source;

/** What a transaction that holds the gate lock knows: which facts it changed, whom it still has to judge, and how far it has read. */
final class GateTransaction {
    private final Deque<AggregateRef> changed = new ArrayDeque<>();
    private final Set<AggregateRef> toJudge = new LinkedHashSet<>();
    private final Map<Source, Long> read = new EnumMap<>(Source.class);
    private boolean judging;

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

    /** False when somebody further out on the stack is judging already and will come to what was added. */
    boolean beginJudging() {
        boolean begun = !judging;
        judging = true;
        return begun;
    }

    void endJudging() {
        judging = false;
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
