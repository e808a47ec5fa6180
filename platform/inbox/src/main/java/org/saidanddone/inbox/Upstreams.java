package org.saidanddone.inbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;

/** The services that this one reads, as seen right now: what the fence is made of. */
@ApplicationScoped
public class Upstreams {
    private final String bootstrapServers;
    private final Topics names;
    private final DataSource database;
    private final Heartbeats heartbeats;
    private @Nullable KafkaTopics topics;

    Upstreams(
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092") String bootstrapServers,
            @ConfigProperty(name = "saidanddone.topics.prefix", defaultValue = "said-and-done") String prefix,
            DataSource database,
            Heartbeats heartbeats) {
        this.bootstrapServers = bootstrapServers;
        this.names = new Topics(prefix);
        this.database = database;
        this.heartbeats = heartbeats;
    }

    /**
     * Where the topics end, read after this call began. Call it outside a transaction.
     *
     * @throws NotProven when the broker did not answer in time, or a topic is not, without a break, the one that was read so far and that its
     *     relay writes to
     */
    public Map<Source, End> ends(Set<Source> sources, Duration atMost) throws NotProven {
        // Stored first: the applier goes on meanwhile, and must not seem to have read beyond the end.
        Map<Source, StoredOffset> stored = stored();
        // And what the relays told, since what they write meanwhile need not be in the ends.
        Map<Source, ToldTopic> told = new EnumMap<>(Source.class);
        sources.forEach(source -> heartbeats.told(source).ifPresent(topic -> told.put(source, topic)));
        Map<Source, TopicView> views = topics().look(sources, atMost);
        Map<Source, End> ends = new EnumMap<>(Source.class);
        for (Map.Entry<Source, TopicView> view : views.entrySet()) {
            Source source = view.getKey();
            End end = proven(source, stored.get(source), view.getValue());
            requireWhole(source, Optional.ofNullable(told.get(source)), view.getValue());
            ends.put(source, end);
        }
        return ends;
    }

    /** The last sign of life of a source's relay; empty until one was seen to change. */
    public Optional<Heartbeat> heartbeat(Source source) {
        return heartbeats.last(source);
    }

    @PreDestroy
    synchronized void close() {
        if (topics != null) {
            topics.close();
            topics = null;
        }
    }

    /** What was told only after the topic was looked at proves nothing about what was seen, and must not be missed either. */
    private void requireWhole(Source source, Optional<ToldTopic> told, TopicView view) throws NotProven {
        Optional<String> missing = told.flatMap(topic -> topic.missing(view));
        if (missing.isPresent()) {
            throw new NotProven(source, missing.get());
        }
        if (told.isEmpty() && heartbeats.told(source).isPresent()) {
            throw new NotProven(source, "its relay has only just told which topic it writes to");
        }
    }

    private static End proven(Source source, @Nullable StoredOffset stored, TopicView view) throws NotProven {
        if (stored == null || stored.topicId() == null) {
            throw new NotProven(source, "nothing was read of the topic yet");
        }
        if (stored.halted() != null) {
            throw new NotProven(source, "the topic needs a rebuild");
        }
        var broken = Continuity.broken(stored, view);
        if (broken.isPresent()) {
            throw new NotProven(source, broken.get().reason());
        }
        if (view.end() < stored.wholeFrom()) {
            throw new NotProven(source, "the topic ends before what was read of it before the rebuild");
        }
        return new End(view.topicId(), view.partitions(), view.leaderEpoch(), view.end());
    }

    private Map<Source, StoredOffset> stored() {
        try (Connection connection = database.getConnection()) {
            return Offsets.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be read", e);
        }
    }

    private synchronized KafkaTopics topics() {
        if (topics == null) {
            topics = new KafkaTopics(bootstrapServers, names);
        }
        return topics;
    }
}
