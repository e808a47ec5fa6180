package org.saidanddone.outbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;

/**
 * The two topics a relay writes to. Asked for before a producer is opened, since a producer's own question would create a missing topic on a
 * broker that creates them.
 */
record RelayTopics(String events, String heartbeats) {
    static RelayTopics of(Topics topics, Source source) {
        return new RelayTopics(topics.events(source), topics.heartbeats(source));
    }

    /**
     * Looks whether both topics are there, with one partition each.
     *
     * @return Kafka's id of the topic of the events
     * @throws RelayFailure when not, or when the broker does not answer
     */
    String require(Map<String, Object> adminSettings) throws RelayFailure, InterruptedException {
        try (Admin admin = Admin.create(adminSettings)) {
            Map<String, TopicDescription> found = admin.describeTopics(List.of(events, heartbeats))
                    .allTopicNames()
                    .get();
            if (found.values().stream().anyMatch(topic -> topic.partitions().size() != 1)) {
                throw new RelayFailure(RelayState.TOPICS_UNFIT, null);
            }
            return Objects.requireNonNull(found.get(events)).topicId().toString();
        } catch (ExecutionException e) {
            throw new RelayFailure(
                    isMissing(e.getCause()) ? RelayState.TOPICS_UNFIT : RelayState.BROKER_AWAY, e.getCause());
        } catch (KafkaException e) {
            throw new RelayFailure(RelayState.BROKER_AWAY, e);
        }
    }

    private static boolean isMissing(@Nullable Throwable cause) {
        return cause instanceof UnknownTopicOrPartitionException || cause instanceof InvalidTopicException;
    }
}
