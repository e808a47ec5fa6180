package org.saidanddone.chain.gate;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ContentDigest;

/** What the gate answers. Only {@link Complete} opens it. */
public sealed interface Verdict {
    /** The same answer when these, too, are not known or not verifiable: a gap stays a gap, and nothing is complete any more. */
    default Verdict doubting(Set<AggregateRef> also) {
        if (also.isEmpty()) {
            return this;
        }
        return switch (this) {
            case Complete complete -> new Unverifiable(also, complete.reconsiderAt());
            case Incomplete incomplete -> incomplete;
            case Unverifiable unverifiable -> {
                Set<AggregateRef> why = new HashSet<>(unverifiable.why());
                why.addAll(also);
                yield new Unverifiable(why, unverifiable.reconsiderAt());
            }
        };
    }

    /**
     * The chain has no gap.
     *
     * @param closure the digest of all facts it rests on
     * @param members every aggregate it rests on, itself included
     * @param reconsiderAt when time alone may change the verdict
     * @param notCounted what is linked and was not counted, and why; enough others remain
     */
    record Complete(
            ContentDigest closure, Set<AggregateRef> members, Optional<Instant> reconsiderAt, List<Gap> notCounted)
            implements Verdict {
        public Complete {
            members = Set.copyOf(members);
            notCounted = List.copyOf(notCounted);
        }
    }

    /** The chain has gaps, and these are all of them: even the most favourable news of what is not known would leave them. */
    record Incomplete(List<Gap> gaps) implements Verdict {
        public Incomplete {
            gaps = List.copyOf(gaps);
            if (gaps.isEmpty()) {
                throw new IllegalArgumentException("an incomplete chain has a gap");
            }
        }
    }

    /**
     * Nothing known is missing, but some aggregates are not known or not verifiable.
     *
     * @param why those aggregates
     * @param reconsiderAt when time alone may change the verdict: what was published before must not outlive it
     */
    record Unverifiable(Set<AggregateRef> why, Optional<Instant> reconsiderAt) implements Verdict {
        public Unverifiable {
            why = Set.copyOf(why);
        }
    }
}
