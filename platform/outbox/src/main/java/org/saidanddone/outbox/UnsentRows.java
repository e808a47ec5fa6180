package org.saidanddone.outbox;

/**
 * What waits to be sent.
 *
 * @param count no more than {@link #MOST}, so that counting stays cheap while Kafka is away for long
 * @param oldestAgeSeconds since the oldest of them was appended; 0 when there is none
 */
record UnsentRows(long count, double oldestAgeSeconds) {
    static final long MOST = 10_000;
}
