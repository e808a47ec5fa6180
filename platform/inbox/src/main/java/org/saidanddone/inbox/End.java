package org.saidanddone.inbox;

/**
 * How far the topic of a source reaches, read from the broker and held against what was stored.
 *
 * @param topicId Kafka's id of the topic, another one once it is recreated
 * @param partitions how many; proven to be 1
 * @param leaderEpoch of the leader that answered, or -1 when it did not say
 * @param offset the next one that will be written
 */
public record End(String topicId, int partitions, int leaderEpoch, long offset) {}
