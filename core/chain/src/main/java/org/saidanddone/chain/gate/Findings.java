package org.saidanddone.chain.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a trial brought to light: gaps, what was not counted though it makes no gap, and when time may change that. */
record Findings(List<Gap> gaps, List<Gap> notCounted, Optional<Instant> reconsiderAt) {
    Findings {
        gaps = List.copyOf(gaps);
        notCounted = List.copyOf(notCounted);
    }
}
