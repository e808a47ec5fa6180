package org.saidanddone.audit.secondlook;

import java.util.EnumMap;
import java.util.Map;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.Decision;

/**
 * A moment in the history that the journal keeps.
 *
 * @param next per source the offset of the first event that was not seen then; nothing was seen of a source that is not named
 */
record AsOf(Map<Source, Long> next) {
    AsOf {
        next = Map.copyOf(next);
    }

    /**
     * What a decision had seen: of other services all before its frontier, of its own all that was told before the decision itself.
     *
     * @param own the service that decided
     * @param offset of the decision, on its topic
     */
    static AsOf decision(Decision decision, Source own, long offset) {
        Map<Source, Long> next = new EnumMap<>(Source.class);
        next.putAll(decision.frontier());
        next.put(own, offset);
        return new AsOf(next);
    }

    /** All that is journalled. */
    static AsOf now() {
        Map<Source, Long> next = new EnumMap<>(Source.class);
        for (Source source : Source.values()) {
            next.put(source, Long.MAX_VALUE);
        }
        return new AsOf(next);
    }
}
