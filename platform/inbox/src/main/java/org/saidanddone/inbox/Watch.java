package org.saidanddone.inbox;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.saidanddone.events.id.Source;
import org.saidanddone.observability.KeyValues;

/** Looks again and again whether the topics are still the ones that were read so far. What is not is not read; what stays so is halted. */
final class Watch {
    private static final Logger LOG = Logger.getLogger(Watch.class);
    private static final Duration AT_MOST = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final KafkaTopics topics;
    private final long patienceNanos;
    private final Progress progress;
    private final Set<Source> trusted = EnumSet.noneOf(Source.class);
    private final Map<Source, Long> brokenSince = new EnumMap<>(Source.class);

    /**
     * @param patience for how long a leader that is just changing may look like a break
     */
    Watch(Transactions transactions, KafkaTopics topics, Duration patience, Progress progress) {
        this.transactions = transactions;
        this.topics = topics;
        this.patienceNanos = patience.toNanos();
        this.progress = progress;
    }

    /** Whether the last look at the source's topic found it unbroken. */
    boolean trusts(Source source) {
        return trusted.contains(source);
    }

    /**
     * Looks at the topic of a source, now.
     *
     * @throws NotProven when the broker does not answer: what was known before stands
     */
    void look(Source source) throws NotProven {
        StoredOffset stored = transactions.run(Offsets::read).get(source);
        if (stored == null) {
            throw new IllegalStateException("the inbox was emptied while it was read");
        }
        if (stored.halted() != null) {
            trusted.remove(source);
            return;
        }
        TopicView view = topics.look(Set.of(source), AT_MOST).get(source);
        if (view == null) {
            throw new NotProven(source, "the broker did not tell what the topic looks like");
        }
        progress.sawEnd(source, view.end());
        var broken = Continuity.broken(stored, view);
        if (broken.isPresent()) {
            distrust(source, broken.get());
        } else {
            trust(source, stored, view);
        }
    }

    /** Nothing more of the source is applied until a rebuild. */
    void halt(Source source, String reason) {
        trusted.remove(source);
        boolean first = transactions.run(connection -> {
            boolean halted = Offsets.halt(connection, source, reason);
            if (halted) {
                Findings.add(connection, Finding.Kind.HALTED, source, null, Optional.empty(), reason);
            }
            return halted;
        });
        if (first) {
            KeyValues.of("source", source.publicName())
                    .and("reason", reason)
                    .log(() -> LOG.error("A source is halted until a rebuild"));
        }
    }

    private void trust(Source source, StoredOffset stored, TopicView view) {
        if (stored.topicId() == null || stored.leaderEpoch() < view.leaderEpoch()) {
            transactions.run(connection -> {
                Offsets.remember(connection, source, view);
                return view;
            });
        }
        brokenSince.remove(source);
        trusted.add(source);
    }

    private void distrust(Source source, Continuity.Break broken) {
        trusted.remove(source);
        long now = System.nanoTime();
        long since = brokenSince.computeIfAbsent(source, key -> now);
        if (broken.definite() || now - since >= patienceNanos) {
            halt(source, broken.reason());
        }
    }
}
