package org.saidanddone.outbox;

import org.saidanddone.events.Event;

/**
 * An event of this service that stands on its topic, and not, with these bytes, in its outbox.
 *
 * @param payload as it stands there
 * @param offset where
 */
@SuppressWarnings("ArrayRecordComponent") // bytes of a record are read once and never compared
public record MissingEvent(Event event, byte[] payload, long offset) {}
