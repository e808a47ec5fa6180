package org.saidanddone.standards.announcement;

import org.saidanddone.events.state.State;

/** An aggregate of this service whose changes are told as events. */
public interface Announcing {
    /** Its version, from 1, without gaps. */
    long version();

    State state();

    /** Remembers where its latest event stands. */
    void announced(Announced latest);
}
