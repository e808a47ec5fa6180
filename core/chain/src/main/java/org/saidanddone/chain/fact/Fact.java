package org.saidanddone.chain.fact;

import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.State;

/**
 * What is known of one aggregate.
 *
 * @param stated its latest known state
 * @param version of that state
 * @param verifiable false when a version is missing, two versions contradict each other or one could not be read
 */
public record Fact(Stated stated, long version, boolean verifiable) {
    public Fact(State state, long version, boolean verifiable) {
        this(new Stated(state), version, verifiable);
    }

    /** The fact that an event tells. */
    public static Fact of(Event event) {
        return new Fact(event.state(), event.version(), true);
    }

    public State state() {
        return stated.state();
    }

    public AggregateRef ref() {
        return state().id().ref();
    }

    public Fact doubted() {
        return new Fact(stated, version, false);
    }
}
