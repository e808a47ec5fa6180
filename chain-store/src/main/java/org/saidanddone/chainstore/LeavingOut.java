package org.saidanddone.chainstore;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.saidanddone.events.id.AggregateRef;

/** Judges what waits, some at a time, so that others get the gate lock in between. What cannot be judged by itself is left out, and keeps nothing else waiting. */
final class LeavingOut {
    private final int mostAtOnce;
    private final Waiting waiting;
    private final Consumer<List<AggregateRef>> judging;

    /** So many of those that wait, except some. */
    interface Waiting {
        List<AggregateRef> find(Collection<AggregateRef> except, int most);
    }

    LeavingOut(int mostAtOnce, Waiting waiting, Consumer<List<AggregateRef>> judging) {
        this.mostAtOnce = mostAtOnce;
        this.waiting = waiting;
        this.judging = judging;
    }

    /** Until none waits any more but those that failed; then throws what kept the last of these from being judged. */
    void judgeAll() {
        Set<AggregateRef> failed = new HashSet<>();
        RuntimeException last = null;
        int most = mostAtOnce;
        for (List<AggregateRef> some = waiting.find(failed, most); !some.isEmpty(); some = waiting.find(failed, most)) {
            try {
                judging.accept(some);
                most = Math.min(mostAtOnce, most * 2);
            } catch (RuntimeException e) {
                last = e;
                // Fewer and fewer, so that only those are left out that cannot be judged by themselves.
                if (some.size() == 1) {
                    failed.addAll(some);
                }
                most = Math.max(1, some.size() / 2);
            }
        }
        if (last != null && !failed.isEmpty()) {
            throw last;
        }
    }
}
