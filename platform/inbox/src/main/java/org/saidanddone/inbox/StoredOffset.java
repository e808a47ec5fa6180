package org.saidanddone.inbox;

import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.Source;

/**
 * How far a source was applied, and what its topic looked like then.
 *
 * @param topicId null until the topic was first seen
 * @param leaderEpoch the highest seen, -1 before any
 * @param next the offset of the next event to apply
 * @param halted why nothing more is applied until a rebuild, or null
 * @param wholeFrom how far it had been applied before a rebuild, 0 without one: while it is not as far again, the copy knows less than it did
 */
record StoredOffset(
        Source source,
        @Nullable String topicId,
        int leaderEpoch,
        long next,
        @Nullable String halted,
        long wholeFrom) {
    boolean isBeingRebuilt() {
        return next < wholeFrom;
    }
}
