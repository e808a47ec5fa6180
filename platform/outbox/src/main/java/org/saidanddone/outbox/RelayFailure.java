package org.saidanddone.outbox;

import org.jspecify.annotations.Nullable;

/** Why the relay closed its producer and begins again at the lowest unsent row. */
final class RelayFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final RelayState state;

    RelayFailure(RelayState state, @Nullable Throwable cause) {
        super(state.name(), cause);
        this.state = state;
    }

    RelayState state() {
        return state;
    }
}
