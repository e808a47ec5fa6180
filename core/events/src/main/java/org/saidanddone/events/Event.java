package org.saidanddone.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.State;

/**
 * Something that happened to an aggregate, and the aggregate's whole shareable state from then on.
 *
 * @param id random (UUIDv4); CloudEvents {@code id}
 * @param type what happened
 * @param version of the aggregate, from 1, without gaps
 * @param time when the message was made; operational, never served outward for evidence
 * @param by who acted, or null when the suite itself did, as when it suspends
 * @param state the aggregate at this version
 */
public record Event(
        UUID id,
        EventType type,
        long version,
        Instant time,
        @Nullable ActingPerson by,
        State state) {
    public Event {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        if (state.id().type() != type.aggregate()) {
            throw new IllegalArgumentException("an event of this type is not about such an aggregate");
        }
    }

    public AggregateRef aggregate() {
        return state.id().ref();
    }
}
