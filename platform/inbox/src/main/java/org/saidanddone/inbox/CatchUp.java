package org.saidanddone.inbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.Source;

/** Whether what stood on the topics when the process started is applied by now, by whichever replica. */
final class CatchUp {
    private static final Duration LOOK_AT_MOST = Duration.ofSeconds(1);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Set<Source> sources;
    private final KafkaTopics topics;
    private final Transactions transactions;
    private final Progress progress;
    private @Nullable Map<Source, Long> ends;
    private long due = System.nanoTime();

    CatchUp(Set<Source> sources, KafkaTopics topics, Transactions transactions, Progress progress) {
        this.sources = Set.copyOf(sources);
        this.topics = topics;
        this.transactions = transactions;
        this.progress = progress;
    }

    /** To be called again and again; costs nothing once caught up. */
    void look() {
        if (progress.hasCaughtUp() || System.nanoTime() - due < 0) {
            return;
        }
        Map<Source, Long> target = ends == null ? readEnds() : ends;
        ends = target;
        if (target != null && reached(target)) {
            progress.caughtUp();
        }
        due = System.nanoTime() + PAUSE_NANOS;
    }

    private boolean reached(Map<Source, Long> target) {
        Map<Source, StoredOffset> stored = transactions.run(Offsets::read);
        return target.entrySet().stream().allMatch(end -> {
            StoredOffset offset = stored.get(end.getKey());
            return offset != null && offset.topicId() != null && offset.next() >= end.getValue();
        });
    }

    private @Nullable Map<Source, Long> readEnds() {
        try {
            Map<Source, Long> read = new EnumMap<>(Source.class);
            topics.look(sources, LOOK_AT_MOST).forEach((source, view) -> read.put(source, view.end()));
            return read;
        } catch (NotProven e) {
            return null;
        }
    }
}
