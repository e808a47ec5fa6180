package org.saidanddone.outbox;

import java.util.UUID;

/**
 * An event that was appended to the outbox.
 *
 * @param position where it stands in the outbox; in one transaction positions ascend in the order of appending
 * @param eventId the event's id, which is also the id of the operation that a client polls
 */
public record Appended(long position, UUID eventId) {}
