package org.saidanddone.inbox;

import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.saidanddone.events.Topics;
import org.saidanddone.testing.TestTopics;

/** A fresh database, fresh topics, and as many appliers as a test makes by hand. */
final class Bench implements AutoCloseable {
    static final ApplyTraces UNTRACED = new ApplyTraces(OpenTelemetry.noop(), new Topics("said-and-done"));

    final TestTopics topics = TestTopics.fresh();
    final TestDatabase database = new TestDatabase();
    final Progress progress = new Progress();
    final Inbox inbox = new Inbox(database.source, progress);
    final Heartbeats heartbeats = new Heartbeats();
    final Upstreams upstreams = new Upstreams(topics.bootstrapServers(), topics.prefix(), database.source, heartbeats);

    private final KafkaTopics looking = new KafkaTopics(topics.bootstrapServers(), new Topics(topics.prefix()));
    private final List<Feed> feeds = new ArrayList<>();

    Applier applier(InboxHandler handler) {
        return applier(handler, Duration.ZERO);
    }

    Applier applier(InboxHandler handler, Duration breakPatience) {
        Feed feed = new Feed(topics.bootstrapServers(), new Topics(topics.prefix()), handler.sources());
        feeds.add(feed);
        Applier applier = new Applier(
                handler.sources(),
                database,
                new Batches(database, handler, UNTRACED),
                new Watch(database, looking, breakPatience, progress),
                feed,
                progress,
                Duration.ofSeconds(30));
        applier.begin();
        return applier;
    }

    CatchUp catchUp(InboxHandler handler) {
        return new CatchUp(handler.sources(), looking, database, progress);
    }

    /** Lets the applier take turns until the condition holds. */
    static void until(Applier applier, Callable<Boolean> condition) {
        await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    applier.step(Duration.ofMillis(50));
                    return condition.call();
                });
    }

    @Override
    public void close() {
        feeds.forEach(Feed::close);
        looking.close();
        upstreams.close();
    }
}
