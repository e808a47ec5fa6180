package org.saidanddone.inbox;

import java.util.Optional;

/** Whether a topic is still the one that was read so far. */
final class Continuity {
    private Continuity() {}

    /**
     * A break.
     *
     * @param definite false when a leader that is just changing could look like this for a moment
     */
    record Break(String reason, boolean definite) {}

    static Optional<Break> broken(StoredOffset stored, TopicView now) {
        if (stored.topicId() != null && !stored.topicId().equals(now.topicId())) {
            return Optional.of(new Break("the topic was recreated", true));
        }
        if (now.partitions() != 1) {
            return Optional.of(new Break("the topic has not exactly one partition", true));
        }
        if (now.leaderEpoch() >= 0 && now.leaderEpoch() < stored.leaderEpoch()) {
            return Optional.of(new Break("the leader epoch went backwards", false));
        }
        if (now.end() < stored.next()) {
            return Optional.of(new Break("the topic ends before what was read", false));
        }
        if (now.beginning() > stored.next()) {
            return Optional.of(new Break("the topic begins after what was read", false));
        }
        return Optional.empty();
    }
}
