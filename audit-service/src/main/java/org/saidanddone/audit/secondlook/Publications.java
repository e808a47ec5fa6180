package org.saidanddone.audit.secondlook;

import java.util.Optional;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.events.state.State;

/** What an aggregate says about its publication. */
public final class Publications {
    private Publications() {}

    /** Empty for what is never published. */
    public static Optional<Publication> of(State state) {
        return switch (state) {
            case StandardVersionState standard -> Optional.of(standard.publication());
            case ClauseVersionState clause -> Optional.of(clause.publication());
            default -> Optional.empty();
        };
    }
}
