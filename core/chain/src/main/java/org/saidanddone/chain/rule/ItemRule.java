package org.saidanddone.chain.rule;

import java.time.Instant;
import java.util.Optional;
import org.saidanddone.chain.gate.Gap;

/** A rule that says whether one linked piece of evidence counts. */
public interface ItemRule extends Rule {
    /** Why it does not count; empty when it does, or when too little is known of it to say so. */
    Optional<Gap> whyNotCounted(LinkedEvidence item, Instant at);

    /** The moment from which time alone makes it count no longer, while nothing else changes. */
    default Optional<Instant> countsUntil(LinkedEvidence item) {
        return Optional.empty();
    }
}
