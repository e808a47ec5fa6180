package org.saidanddone.outbox;

import java.util.Optional;

/**
 * How a service's outbox stands to its topic.
 *
 * @param events that were ever written
 * @param unsent of them; Kafka has not acknowledged these
 * @param oldestUnsentSeconds the age of the oldest of those, 0 when there is none
 * @param knownUpTo all events of this service that stand on the topic below this offset are in the outbox
 * @param trouble what keeps the relay from sending, in a sentence; empty when nothing does
 */
public record OutboxStatus(
        long events, long unsent, long oldestUnsentSeconds, long knownUpTo, Optional<String> trouble) {}
