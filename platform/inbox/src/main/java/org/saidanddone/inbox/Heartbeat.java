package org.saidanddone.inbox;

import java.time.Duration;

/**
 * The last sign of life of a source's relay whose counter was another one than before.
 *
 * @param oldestUnsentAge of the oldest row that the relay had not sent by then
 * @param seenNanos {@link System#nanoTime} of this process, never later than the moment it was written
 */
public record Heartbeat(long counter, Duration oldestUnsentAge, long seenNanos) {}
