package org.saidanddone.chain.rule;

import java.util.List;
import org.saidanddone.chain.gate.Gap;

/** A rule that is asked of a clause version, given how the standards that it implements stand. */
public interface ClauseRule extends Rule {
    /** All that it misses, supposing the best of what is not known. */
    List<Gap> gaps(ClauseInQuestion question);

    /** What is linked and not counted, shown when enough else remains. */
    default List<Gap> notCounted(ClauseInQuestion question) {
        return List.of();
    }
}
