package org.saidanddone.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.LogTruncationException;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;

/** The records of the sources, from where they are asked for: no group, no stored position at the broker. One thread, but for {@link #wakeUp}. */
final class Feed implements AutoCloseable {
    static final int MOST_RECORDS = 500;

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, Source> sources = new HashMap<>();
    private final Map<Source, TopicPartition> partitions = new EnumMap<>(Source.class);

    Feed(String bootstrapServers, Topics names, Set<Source> read) {
        for (Source source : read) {
            TopicPartition partition = new TopicPartition(names.events(source), 0);
            sources.put(partition, source);
            partitions.put(source, partition);
        }
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "none",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_uncommitted",
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MOST_RECORDS,
                        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                        1,
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        100,
                        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                        500),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(sources.keySet());
        consumer.pause(sources.keySet());
        // A consumer asks for a position even of what is paused; this one is never read from.
        sources.keySet().forEach(partition -> consumer.seek(partition, 0));
    }

    /**
     * What a poll brought.
     *
     * @param truncated sources whose log no longer leads up to where it was read: their end was cut off and written anew
     */
    record Polled(Map<Source, List<Incoming>> records, Set<Source> truncated) {
        static final Polled NOTHING = new Polled(Map.of(), Set.of());
    }

    /** Reads on at this offset, and until {@link #pause}. */
    void readFrom(Source source, long offset) {
        consumer.seek(partition(source), offset);
        consumer.resume(List.of(partition(source)));
    }

    void pause(Source source) {
        consumer.pause(List.of(partition(source)));
    }

    /** Waits for records, this long at most. */
    Polled poll(Duration atMost) {
        try {
            return new Polled(bySource(consumer.poll(atMost)), Set.of());
        } catch (LogTruncationException e) {
            return new Polled(Map.of(), known(e.offsetOutOfRangePartitions().keySet()));
        } catch (OffsetOutOfRangeException e) {
            // A shorter log, or a leader that does not know its end yet: the next look at the topic tells.
            known(e.offsetOutOfRangePartitions().keySet()).forEach(this::pause);
            return Polled.NOTHING;
        } catch (WakeupException e) {
            return Polled.NOTHING;
        }
    }

    /** Ends a poll from another thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
    }

    private Map<Source, List<Incoming>> bySource(ConsumerRecords<byte[], byte[]> polled) {
        Map<Source, List<Incoming>> records = new EnumMap<>(Source.class);
        for (TopicPartition partition : polled.partitions()) {
            Source source = sources.get(partition);
            if (source != null) {
                records.put(
                        source,
                        polled.records(partition).stream()
                                .map(entry -> incoming(source, entry))
                                .toList());
            }
        }
        return records;
    }

    private static Incoming incoming(Source source, ConsumerRecord<byte[], byte[]> entry) {
        List<Incoming.Header> headers = new ArrayList<>();
        entry.headers().forEach(header -> headers.add(new Incoming.Header(header.key(), header.value())));
        return new Incoming(new Position(source, entry.offset()), headers, entry.value());
    }

    private Set<Source> known(Set<TopicPartition> lost) {
        Set<Source> known = EnumSet.noneOf(Source.class);
        lost.forEach(partition -> {
            Source source = sources.get(partition);
            if (source != null) {
                known.add(source);
            }
        });
        return known;
    }

    private TopicPartition partition(Source source) {
        TopicPartition partition = partitions.get(source);
        if (partition == null) {
            throw new IllegalArgumentException("not a source that is read here");
        }
        return partition;
    }
}
