package org.saidanddone.audit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventExamples;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;

/** Newham's clause as contract-service tells that it was published, truly or not, and what audit-service makes of it. */
final class Published {
    final Newham newham;
    private final Told told = new Told();

    Published(Newham newham) {
        this.newham = newham;
    }

    /** The clause of a chain without a gap. */
    static Published truly() {
        Published published = new Published(new Newham());
        published.tell(published.decision(published.toldChain()));
        return published;
    }

    /** Tells everything that the clause rests on, and the clause as a draft. */
    Map<Source, Long> toldChain() {
        return told.tell(newham);
    }

    /** What the gate would decide, with that frontier. */
    Decision decision(Map<Source, Long> frontier) {
        return decision(
                frontier,
                newham.judge(newham.clause) instanceof Verdict.Complete complete
                        ? complete.closure()
                        : Newham.digest(99));
    }

    /** A decision that says it was complete, over such a closure. */
    static Decision decision(Map<Source, Long> frontier, ContentDigest closure) {
        Map<Source, Long> upstream = Map.of(
                Source.EVIDENCE, frontier.get(Source.EVIDENCE),
                Source.STANDARDS, frontier.get(Source.STANDARDS),
                Source.AUDIT, 1_000_000L);
        return new Decision(Newham.NOW, 1, RuleBook.current().uses(), List.of(), closure, upstream);
    }

    /** Tells that it is published; the event. */
    Event tell(@Nullable Decision decision) {
        return tell(EventType.CLAUSE_VERSION_PUBLISHED, 2, PublicationStatus.PUBLISHED, decision);
    }

    Event tell(EventType type, long version, PublicationStatus status, @Nullable Decision decision) {
        ClauseVersionState clause = newham.get(newham.clause, ClauseVersionState.class);
        Event event = EventExamples.of(
                type,
                version,
                new ClauseVersionState(
                        clause.id(),
                        clause.clause(),
                        clause.number(),
                        clause.contract(),
                        clause.author(),
                        clause.digest(),
                        clause.implemented(),
                        clause.assents(),
                        new Publication(status, decision)));
        told.tell(event);
        return event;
    }

    /** The service takes back what it published. */
    void suspended() {
        tell(
                EventType.CLAUSE_VERSION_SUSPENDED,
                3,
                PublicationStatus.SUSPENDED,
                new Decision(Newham.NOW, 1, RuleBook.current().uses(), List.of("rooted-in-evidence"), null, Map.of()));
    }

    /** What somebody said is taken back, and told; the offset of that. */
    long withdraw(int i) {
        newham.withdraw(i);
        return told.tell(
                EventExamples.of(EventType.EVIDENCE_WITHDRAWN, 2, newham.get(newham.said.get(i), EvidenceState.class)));
    }

    /** Waits until it was looked at; what came of it. */
    String outcome() {
        return await().atMost(30, SECONDS)
                .until(
                        () -> look().getOrDefault("outcome", "pending").toString(),
                        outcome -> !outcome.equals("pending"));
    }

    /** The look at its decision; empty before it was journalled. */
    Map<String, Object> look() {
        return looks().stream()
                .filter(look -> ((Map<?, ?>) look.get("subject")).get("id").equals(id()))
                .findFirst()
                .orElse(Map.of());
    }

    /** Waits until it is found. */
    Map<String, Object> found() {
        return await().atMost(30, SECONDS)
                .until(this::findings, found -> !found.isEmpty())
                .getFirst();
    }

    /** Waits also until it is found that the standard of the example names no decision: then nothing more is to come. */
    Map<String, Object> foundAndAllElse() {
        await().atMost(30, SECONDS)
                .until(() -> !findings(newham.standard.value().toString()).isEmpty());
        return found();
    }

    List<Map<String, Object>> findings() {
        return findings(id());
    }

    private static List<Map<String, Object>> findings(String subject) {
        Response page = Told.auditor().queryParam("subject", subject).get("/v1/findings");
        page.then().statusCode(200);
        return page.path("items");
    }

    String id() {
        return newham.clause.value().toString();
    }

    private static List<Map<String, Object>> looks() {
        List<Map<String, Object>> looks = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = Told.auditor().queryParam("limit", 100);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/second-looks");
            page.then().statusCode(200);
            looks.addAll(page.path("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return looks;
    }
}
