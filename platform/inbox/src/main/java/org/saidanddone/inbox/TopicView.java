package org.saidanddone.inbox;

/**
 * What a topic looks like right now, as the broker tells.
 *
 * @param leaderEpoch -1 when the broker did not say
 * @param beginning the first offset that is still there
 * @param end the next offset that will be written
 */
record TopicView(String topicId, int partitions, int leaderEpoch, long beginning, long end) {}
