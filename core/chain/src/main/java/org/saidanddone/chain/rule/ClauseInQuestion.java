package org.saidanddone.chain.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.StandardLink;
import org.saidanddone.events.state.StandardVersionState;

/** A clause version with how each standard version that it implements stands. */
public record ClauseInQuestion(ClauseVersionState clause, List<Standing> standings, Facts facts) {
    public ClauseInQuestion {
        standings = List.copyOf(standings);
    }

    public AggregateRef subject() {
        return clause.id().ref();
    }

    /**
     * How one implemented standard version stands.
     *
     * @param pointer where the link stands in the clause version
     * @param standard null when not known: then the best is supposed of it
     * @param gapsBelow what its own chain misses
     */
    public record Standing(
            StandardLink link, String pointer, @Nullable StandardVersionState standard, List<Gap> gapsBelow) {
        public Standing {
            gapsBelow = List.copyOf(gapsBelow);
        }
    }
}
