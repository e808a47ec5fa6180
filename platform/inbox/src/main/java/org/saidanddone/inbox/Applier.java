package org.saidanddone.inbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.saidanddone.events.id.Source;
import org.saidanddone.observability.KeyValues;

/** Polls, applies, moves on; one thread. Two of them on one database disturb each other and nothing else. */
final class Applier {
    private static final Logger LOG = Logger.getLogger(Applier.class);
    private static final long CHORES_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Set<Source> sources;
    private final Transactions transactions;
    private final Batches batches;
    private final Watch watch;
    private final Feed feed;
    private final Progress progress;
    private final Duration gapPatience;
    private final Map<Source, Lane> lanes = new EnumMap<>(Source.class);
    private final Deque<Source> toLook = new ArrayDeque<>();
    private List<Long> heldBack = List.of();
    private long choresDue = System.nanoTime();

    Applier(
            Set<Source> sources,
            Transactions transactions,
            Batches batches,
            Watch watch,
            Feed feed,
            Progress progress,
            Duration gapPatience) {
        this.sources = Set.copyOf(sources);
        this.transactions = transactions;
        this.batches = batches;
        this.watch = watch;
        this.feed = feed;
        this.progress = progress;
        this.gapPatience = gapPatience;
    }

    /** Reads how far it got, and tries again what could not be read: the software may be newer now. */
    void begin() {
        Map<Source, StoredOffset> stored = transactions.run(connection -> {
            Offsets.begin(connection, sources);
            return Offsets.read(connection);
        });
        stored.forEach((source, offset) -> {
            if (sources.contains(source)) {
                lanes.put(source, new Lane(source, offset.next()));
                progress.applied(source, offset.next());
            }
        });
        retry(batches.parked());
    }

    /**
     * One turn: polls for so long at most, and applies what came.
     *
     * @throws RuntimeException when the database fails beside a batch: begin again with a new applier
     */
    void step(Duration atMost) {
        apply(fetch(atMost));
    }

    /** What a poll brings, of those sources that are to be read now. */
    Map<Source, List<Incoming>> fetch(Duration atMost) {
        chores();
        lanes.values().forEach(this::direct);
        Feed.Polled polled = feed.poll(untilSomethingIsDue(atMost));
        polled.truncated().forEach(source -> watch.halt(source, "the topic was truncated and written anew"));
        return polled.records();
    }

    /** In the order of the sources, upstream first: who waits for a frontier then finds it reached. */
    void apply(Map<Source, List<Incoming>> fetched) {
        for (Source source : Source.values()) {
            Lane lane = lanes.get(source);
            List<Incoming> records = fetched.getOrDefault(source, List.of());
            if (lane != null && !records.isEmpty()) {
                apply(lane, records);
            }
        }
    }

    private void apply(Lane lane, List<Incoming> records) {
        long delivered = records.getLast().position().offset() + 1;
        try {
            // After the poll: records of a topic that was made anew are never taken for those of the old one.
            watch.look(lane.source());
            if (!watch.trusts(lane.source())) {
                lane.restart(lane.next());
                return;
            }
            List<Incoming> batch = records.subList(0, Math.min(lane.limit(), records.size()));
            lane.applied(batches.apply(lane.source(), lane.next(), batch), delivered, System.nanoTime());
            progress.applied(lane.source(), lane.next());
        } catch (FencedOff e) {
            lane.restart(stored(lane.source()));
        } catch (NotProven e) {
            lane.failed(System.nanoTime());
        } catch (RuntimeException e) {
            KeyValues.of("source", lane.source().publicName())
                    .and("offset", lane.next())
                    .log(() -> LOG.warn("A batch was rolled back and comes again", e));
            lane.failed(System.nanoTime());
        }
    }

    private long stored(Source source) {
        StoredOffset stored = transactions.run(Offsets::read).get(source);
        if (stored == null) {
            throw new IllegalStateException("the inbox was emptied while it was read");
        }
        return stored.next();
    }

    private void direct(Lane lane) {
        boolean wanted = watch.trusts(lane.source()) && !lane.waits(System.nanoTime());
        if (!wanted) {
            feed.pause(lane.source());
            lane.restart(lane.next());
        } else if (!lane.reading()) {
            feed.readFrom(lane.source(), lane.next());
            lane.readingFromNext();
        }
    }

    private Duration untilSomethingIsDue(Duration atMost) {
        long now = System.nanoTime();
        long wait = toLook.isEmpty() ? Math.min(atMost.toNanos(), choresDue - now) : 0;
        for (Lane lane : lanes.values()) {
            if (lane.waits(now)) {
                wait = Math.min(wait, lane.waitsUntil() - now);
            }
        }
        return Duration.ofNanos(Math.max(0, wait));
    }

    /** Looks at one topic a turn: what comes meanwhile waits for one look, and not for all of them. */
    private void chores() {
        if (toLook.isEmpty() && System.nanoTime() - choresDue >= 0) {
            batches.findGaps(gapPatience);
            retry(heldBack);
            toLook.addAll(lanes.keySet());
            choresDue = System.nanoTime() + CHORES_NANOS;
        }
        Source next = toLook.poll();
        if (next != null) {
            look(next);
        }
    }

    private void look(Source source) {
        try {
            watch.look(source);
        } catch (NotProven e) {
            KeyValues.of("source", source.publicName())
                    .log(() -> LOG.debug("The topic of a source could not be looked at"));
        }
    }

    /** Those that the handler holds back come again with the next chores; the others would not be read then either. */
    private void retry(List<Long> parked) {
        heldBack = parked.stream().filter(this::isHeldBack).toList();
    }

    private boolean isHeldBack(long parkedId) {
        try {
            return !batches.retry(parkedId);
        } catch (RuntimeException e) {
            KeyValues.of("parked", parkedId).log(() -> LOG.warn("A parked record stays parked: applying it failed", e));
            return false;
        }
    }
}
