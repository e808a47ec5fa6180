package org.saidanddone.chain.rule;

import java.util.List;
import org.saidanddone.chain.gate.Gap;

/** A rule that is asked of a standard version, given the evidence that counts. */
public interface StandardRule extends Rule {
    /** All that it misses, supposing the best of what is not known. */
    List<Gap> gaps(StandardInQuestion question);
}
