package org.saidanddone.inbox;

import java.util.Optional;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateRef;

/** What became of a record. */
sealed interface Reading {
    /**
     * An event that this source may say and that agrees with its headers.
     *
     * @param digest SHA-256 of the value
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by the database
    record Read(Event event, byte[] digest) implements Reading {}

    /**
     * No event that can be applied.
     *
     * @param reason constant
     * @param named the aggregate that it is about by its own account, if all it says of that agrees and its source owns it
     */
    record Unread(String reason, Optional<AggregateRef> named) implements Reading {}
}
