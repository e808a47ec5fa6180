package org.saidanddone.chain.fact;

import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.State;

/**
 * What is known of one aggregate.
 *
 * @param state its latest known state
 * @param version of that state
 * @param verifiable false when a version is missing, two versions contradict each other or one could not be read
 */
public record Fact(State state, long version, boolean verifiable) {
    /** The fact that an event tells. */
    public static Fact of(Event event) {
        return new Fact(event.state(), event.version(), true);
    }

    public AggregateRef ref() {
        return state.id().ref();
    }

    public Fact doubted() {
        return new Fact(state, version, false);
    }
}
