package org.saidanddone.inbox;

import java.util.Optional;

/**
 * What a relay said of the topic that it writes to: a copy of the facts is whole only if it was read from that one, and up to there at least.
 *
 * @param topicId Kafka's id of it
 * @param nextOffset it had been written up to here
 */
record ToldTopic(String topicId, long nextOffset) {
    /** Why a topic as it looks, read after this was told, is not known to hold all that its relay wrote; empty when it does. */
    Optional<String> missing(TopicView view) {
        if (!topicId.equals(view.topicId())) {
            return Optional.of("its relay wrote to another topic than the one that is there");
        }
        return view.end() < nextOffset ? Optional.of("the topic ends before what its relay wrote") : Optional.empty();
    }
}
