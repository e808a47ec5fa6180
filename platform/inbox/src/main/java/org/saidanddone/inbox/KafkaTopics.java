package org.saidanddone.inbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;

/** Asks the broker what topics look like. */
final class KafkaTopics implements AutoCloseable {
    private final Topics names;
    private final Admin admin;

    KafkaTopics(String bootstrapServers, Topics names) {
        this.names = names;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500,
                AdminClientConfig.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 2_000));
    }

    /**
     * The topics of the sources, read after this call began.
     *
     * @throws NotProven when one is missing, or the broker did not answer in time
     */
    Map<Source, TopicView> look(Set<Source> sources, Duration atMost) throws NotProven {
        long deadline = System.nanoTime() + atMost.toNanos();
        ListOffsetsResult beginnings = offsets(sources, OffsetSpec.earliest(), atMost);
        ListOffsetsResult ends = offsets(sources, OffsetSpec.latest(), atMost);
        for (Source source : sources) {
            answer(source, beginnings.partitionResult(partition(source)), deadline);
            answer(source, ends.partitionResult(partition(source)), deadline);
        }
        // Identity is asked after the offsets: a topic recreated in between is then seen as another one.
        var identities = identities(sources, atMost);
        Map<Source, TopicView> views = new EnumMap<>(Source.class);
        for (Source source : sources) {
            TopicDescription identity = answer(source, identities.get(names.events(source)), deadline);
            var last = answer(source, ends.partitionResult(partition(source)), deadline);
            var first = answer(source, beginnings.partitionResult(partition(source)), deadline);
            views.put(
                    source,
                    new TopicView(
                            identity.topicId().toString(),
                            identity.partitions().size(),
                            last.leaderEpoch().orElse(-1),
                            first.offset(),
                            last.offset()));
        }
        return views;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private ListOffsetsResult offsets(Set<Source> sources, OffsetSpec which, Duration atMost) {
        return admin.listOffsets(
                sources.stream().collect(Collectors.toMap(this::partition, source -> which)),
                new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED).timeoutMs(millis(atMost)));
    }

    private Map<String, KafkaFuture<TopicDescription>> identities(Set<Source> sources, Duration atMost) {
        return admin.describeTopics(
                        sources.stream().map(names::events).toList(),
                        new DescribeTopicsOptions().timeoutMs(millis(atMost)))
                .topicNameValues();
    }

    private TopicPartition partition(Source source) {
        return new TopicPartition(names.events(source), 0);
    }

    private static int millis(Duration duration) {
        return (int) Math.clamp(duration.toMillis(), 1L, Integer.MAX_VALUE);
    }

    private static <T> T answer(Source source, @Nullable KafkaFuture<T> asked, long deadline) throws NotProven {
        try {
            if (asked == null) {
                throw new NotProven(source, "the broker was not asked about the topic");
            }
            return asked.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new NotProven(source, "the broker did not tell what the topic looks like");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotProven(source, "interrupted while asking the broker");
        }
    }
}
