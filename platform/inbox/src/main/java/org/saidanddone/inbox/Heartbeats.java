package org.saidanddone.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.saidanddone.events.id.Source;

/** The last heartbeat of each source whose counter moved while this process watched. */
@ApplicationScoped
class Heartbeats {
    private final Map<Source, Long> counters = new ConcurrentHashMap<>();
    private final Map<Source, ToldTopic> told = new ConcurrentHashMap<>();
    private final Map<Source, Heartbeat> last = new ConcurrentHashMap<>();

    Optional<Heartbeat> last(Source source) {
        return Optional.ofNullable(last.get(source));
    }

    /** What the relay of a source said last of the topic that it writes to; empty when it did not, as before it was upgraded. */
    Optional<ToldTopic> told(Source source) {
        return Optional.ofNullable(told.get(source));
    }

    /** The relay of a source said this of its topic. */
    void tells(Source source, ToldTopic topic) {
        told.put(source, topic);
    }

    /** What is read next comes over another connection, and may have been written while there was none. */
    void connected() {
        counters.clear();
    }

    /**
     * A heartbeat was read. The first one of a source over a connection proves nothing: it may be as old as the topic.
     *
     * @param notWrittenBefore nanoTime at which everything older had already been read
     */
    void read(Source source, long counter, Duration oldestUnsentAge, long notWrittenBefore) {
        Long before = counters.put(source, counter);
        if (before != null && before != counter) {
            last.put(source, new Heartbeat(counter, oldestUnsentAge, notWrittenBefore));
        }
    }
}
