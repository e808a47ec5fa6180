package org.saidanddone.audit.secondlook;

import java.util.List;
import org.saidanddone.events.state.FindingKind;

/** What the second look came to. */
sealed interface Opinion {
    /** As it was decided. */
    record Agreed() implements Opinion {}

    /**
     * It should not have been published, or not so.
     *
     * @param rules codes of the rules that disagree
     */
    record Disagreed(FindingKind kind, List<String> rules) implements Opinion {
        public Disagreed {
            rules = List.copyOf(rules);
        }
    }

    /** Something that it rests on is in doubt here: that is neither. It is shown, and looked at again. */
    record Unverified() implements Opinion {}
}
