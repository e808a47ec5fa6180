package org.saidanddone.standards;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.FindingStatus;
import org.saidanddone.testing.Heartbeats;
import org.saidanddone.testing.TestTopics;
import org.saidanddone.testing.Tokens;

/** A town whose evidence stands on the topic and has arrived: four people said one thing each in two homes. */
public final class Town {
    public final Newham newham = new Newham();

    private final TestTopics topics = TestTopics.ofApplication();

    private Town() {}

    /** One town for all tests that take nothing back in it. */
    public static Town shared() {
        return Shared.TOWN;
    }

    public static Town told() {
        heartbeats();
        Town town = new Town();
        town.evidenceFacts().forEach(fact -> town.append(fact, first(fact.ref().type())));
        // the topic has one order: when the last has arrived, all have
        town.awaitKnown(town.evidenceFacts().getLast());
        return town;
    }

    /** evidence-service does not run here, nor does audit-service; without signs of life of both nothing is published. */
    public static Heartbeats heartbeats() {
        return Upstream.EVIDENCE;
    }

    /** What audit-service says of a finding. */
    public void tell(FindingState finding) {
        boolean open = finding.status() == FindingStatus.OPEN;
        Event event = new Event(
                UUID.randomUUID(),
                open ? EventType.FINDING_RAISED : EventType.FINDING_RESOLVED,
                open ? 1 : 2,
                Instant.now(),
                null,
                finding);
        topics.append(Source.AUDIT, event);
        awaitKnown(Fact.of(event));
    }

    /** Tells what an aggregate has become, and waits until this service knows. */
    public void tell(AggregateId id, EventType type) {
        append(fact(id.ref()), type);
        awaitKnown(fact(id.ref()));
    }

    /** The person who writes and assents for the user-led organisation. */
    public RequestSpecification userLed() {
        return by("contributor", newham.userLed, "amira");
    }

    public RequestSpecification commissioner() {
        return by("contributor", newham.commissioner, "carl");
    }

    public RequestSpecification by(String role, OrganisationId organisation, String subject) {
        return given().auth().oauth2(Tokens.of(role, organisation, subject)).contentType(ContentType.JSON);
    }

    public RequestSpecification stranger(String role) {
        return by(role, new OrganisationId(UUID.randomUUID()), "sid");
    }

    /** The id of the i-th thing said. */
    public String said(int i) {
        return newham.said.get(i).value().toString();
    }

    public TestTopics topics() {
        return topics;
    }

    private void append(Fact fact, EventType type) {
        ActingPerson by = new ActingPerson(Newham.person(0), newham.userLed);
        topics.append(
                Source.EVIDENCE, new Event(UUID.randomUUID(), type, fact.version(), Instant.now(), by, fact.state()));
    }

    private static void awaitKnown(Fact fact) {
        FactStore facts = CDI.current().select(FactStore.class).get();
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> facts.find(fact.ref())
                        .filter(known -> known.version() >= fact.version())
                        .isPresent());
    }

    private List<Fact> evidenceFacts() {
        return newham.all().stream()
                .filter(fact -> fact.ref().type().source() == Source.EVIDENCE)
                .sorted(Comparator.comparing(Fact::ref))
                .toList();
    }

    private Fact fact(AggregateRef ref) {
        return newham.all().stream()
                .filter(fact -> fact.ref().equals(ref))
                .findFirst()
                .orElseThrow();
    }

    private static EventType first(AggregateType type) {
        return switch (type) {
            case ORGANISATION -> EventType.ORGANISATION_REGISTERED;
            case USER_LED_DECLARATION -> EventType.USER_LED_DECLARATION_VERIFIED;
            case PROGRAMME -> EventType.PROGRAMME_OPENED;
            case CARE_SETTING -> EventType.CARE_SETTING_REGISTERED;
            case VISIT -> EventType.VISIT_RECORDED;
            case CONSENT -> EventType.CONSENT_GIVEN;
            case EVIDENCE -> EventType.EVIDENCE_CHECKED;
            case GATE_PROFILE, STANDARD_VERSION, PROVISION, CONTRACT, CLAUSE_VERSION, FINDING ->
                throw new IllegalArgumentException("not told by evidence-service");
        };
    }

    private static final class Shared {
        static final Town TOWN = told();
    }

    private static final class Upstream {
        static final Heartbeats EVIDENCE = Heartbeats.of(TestTopics.ofApplication(), Source.EVIDENCE);
        static final Heartbeats AUDIT = Heartbeats.of(TestTopics.ofApplication(), Source.AUDIT);
    }
}
