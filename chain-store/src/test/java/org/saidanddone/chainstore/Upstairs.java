package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.testing.Heartbeats;
import org.saidanddone.testing.TestTopics;

/** Stands in for the services upstream: writes Newham to their real topics, and beats for them. */
@ApplicationScoped
class Upstairs {
    private final Fence fence;
    private final Shelf shelf;
    private final TestTopics topics = TestTopics.ofApplication();
    private final List<Heartbeats> beating = new ArrayList<>();

    Upstairs(Fence fence, Shelf shelf) {
        this.fence = fence;
        this.shelf = shelf;
    }

    static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(15)).pollInterval(Duration.ofMillis(20));
    }

    /** The relays of all sources run, and the fence opens. */
    void open() {
        beat();
        soon().ignoreExceptions().until(() -> !fence.pass().ends().isEmpty());
    }

    void oldestUnsent(Duration age) {
        beating.forEach(one -> one.oldestUnsent(age));
    }

    void close() {
        beating.forEach(Heartbeats::close);
        beating.clear();
    }

    /** A relay upstream cannot send: the fence is closed. */
    void awaitClosed() {
        beat();
        oldestUnsent(Duration.ofSeconds(5));
        soon().untilAsserted(
                        () -> assertThatThrownBy(fence::pass).hasMessageContaining("something to send for 5 seconds"));
    }

    void moveIn(Newham newham) {
        newham.all().stream()
                .filter(fact -> fact.ref().type().source() != Source.CONTRACTS)
                .forEach(this::send);
        shelf.draft(
                Town.event(Town.fact(newham, newham.contract)), newham.get(newham.clause, ClauseVersionState.class));
        fence.pass();
    }

    /** Returns its offset. */
    long tell(Newham newham, AggregateId id) {
        return send(Town.fact(newham, id));
    }

    void sendRaw(Source source, Map<String, String> headers, byte[] bytes) {
        topics.appendRaw(source, headers, bytes);
    }

    long send(Fact fact) {
        Event event = Town.event(
                fact.state() instanceof StandardVersionState standard
                        ? new Fact(decided(standard), fact.version(), true)
                        : fact);
        return topics.append(fact.ref().type().source(), event);
    }

    private void beat() {
        beating.add(Heartbeats.of(topics, Source.EVIDENCE));
        beating.add(Heartbeats.of(topics, Source.STANDARDS));
        beating.add(Heartbeats.of(topics, Source.AUDIT));
    }

    private static StandardVersionState decided(StandardVersionState s) {
        Decision decision = new Decision(
                Newham.NOW, 1, RuleBook.current().uses(), List.of(), Newham.digest(77), Map.of(Source.EVIDENCE, 1L));
        return new StandardVersionState(
                s.id(),
                s.standard(),
                s.number(),
                s.programme(),
                s.author(),
                s.digest(),
                s.provisions(),
                s.assents(),
                new Publication(s.publication().status(), decision));
    }
}
