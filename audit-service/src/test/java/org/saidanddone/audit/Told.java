package org.saidanddone.audit;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventExamples;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.State;
import org.saidanddone.testing.Heartbeats;
import org.saidanddone.testing.TestTopics;
import org.saidanddone.testing.Tokens;

/** What the other services have told, and an auditor who looks at it. */
final class Told {
    private final TestTopics topics = TestTopics.ofApplication();

    /** Tells an event as its owner would; its offset. */
    long tell(Event event) {
        return topics.append(event.aggregate().type().source(), event);
    }

    /** Tells a whole chain, in whatever order its facts come; the next offset of each source then. */
    Map<Source, Long> tell(Newham newham) {
        Map<Source, Long> next = new EnumMap<>(Source.class);
        newham.all()
                .forEach(fact -> next.merge(
                        fact.ref().type().source(), tell(event(fact.version(), fact.state())) + 1, Math::max));
        return next;
    }

    /** The relays of all three services run. */
    static List<Heartbeats> relays() {
        return Relays.ALL;
    }

    private static final class Relays {
        static final List<Heartbeats> ALL = Stream.of(Source.EVIDENCE, Source.STANDARDS, Source.CONTRACTS)
                .map(source -> Heartbeats.of(TestTopics.ofApplication(), source))
                .toList();
    }

    static Event event(long version, State state) {
        return EventExamples.of(typeOf(state.id().ref()), version, state);
    }

    private static EventType typeOf(AggregateRef aggregate) {
        return switch (aggregate.type()) {
            case ORGANISATION -> EventType.ORGANISATION_REGISTERED;
            case USER_LED_DECLARATION -> EventType.USER_LED_DECLARATION_VERIFIED;
            case PROGRAMME -> EventType.PROGRAMME_OPENED;
            case CARE_SETTING -> EventType.CARE_SETTING_REGISTERED;
            case VISIT -> EventType.VISIT_RECORDED;
            case CONSENT -> EventType.CONSENT_GIVEN;
            case EVIDENCE -> EventType.EVIDENCE_RECORDED;
            case GATE_PROFILE -> EventType.GATE_PROFILE_PROPOSED;
            case STANDARD_VERSION -> EventType.STANDARD_VERSION_DRAFTED;
            case PROVISION -> EventType.PROVISION_DRAFTED;
            case CONTRACT -> EventType.CONTRACT_OPENED;
            case CLAUSE_VERSION -> EventType.CLAUSE_VERSION_DRAFTED;
            case FINDING -> throw new IllegalArgumentException("told by the service under test");
        };
    }

    static RequestSpecification auditor() {
        return as("auditor");
    }

    static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, new OrganisationId(UUID.randomUUID())));
    }

    /** The whole journal, page by page. */
    static List<Map<String, Object>> journal() {
        List<Map<String, Object>> entries = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = auditor().queryParam("limit", 100);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/journal");
            page.then().statusCode(200);
            entries.addAll(page.path("items"));
            cursor = page.path("next");
        } while (cursor != null);
        return entries;
    }

    static List<Map<String, Object>> journalAbout(Event event) {
        return journal().stream()
                .filter(entry ->
                        id(entry, "aggregate").equals(event.aggregate().id().toString()))
                .toList();
    }

    static void awaitJournaled(Event event) {
        await().atMost(20, SECONDS)
                .until(() -> journal().stream()
                        .anyMatch(entry -> id(entry, "event").equals(event.id().toString())));
    }

    static String id(Map<String, Object> entry, String part) {
        return String.valueOf(((Map<?, ?>) entry.get(part)).get("id"));
    }
}
