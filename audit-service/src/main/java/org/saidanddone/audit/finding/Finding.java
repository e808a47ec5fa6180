package org.saidanddone.audit.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.ActorKey;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.FindingStatus;

/**
 * A finding as it is kept.
 *
 * @param version of the finding itself
 * @param resolution null while it is open
 */
record Finding(FindingState state, long version, @Nullable Resolution resolution) {

    /** How it was resolved. The reason is about the suite and stays here. */
    record Resolution(String reason, Instant at) {}

    boolean isOpen() {
        return state.status() == FindingStatus.OPEN;
    }

    Finding resolved(ActorKey by, Resolution how) {
        return new Finding(
                new FindingState(
                        state.id(),
                        state.subject(),
                        state.kind(),
                        state.rules(),
                        state.at(),
                        FindingStatus.RESOLVED,
                        by),
                version + 1,
                how);
    }
}
