package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.CareSettingState;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.Inspector;
import org.saidanddone.events.state.InspectorRole;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.Purpose;
import org.saidanddone.events.state.VisitState;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

/** What stands on the topic; reading it back holds every event against its schema. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EventsTest {
    private final TestTopics topics = TestTopics.ofApplication();
    private Newham newham;

    @BeforeEach
    void newham() {
        newham = Newham.make();
    }

    @Test
    void theRegisterTellsKindsAndProviders() {
        OrganisationState organisation =
                (OrganisationState) only(newham.userLed().organisation()).state();
        assertThat(organisation.kind()).isEqualTo(OrganisationKind.USER_LED);

        CareSettingState setting = (CareSettingState) only(newham.setting()).state();
        assertThat(setting.provider().value()).isEqualTo(newham.provider().organisation());
    }

    @Test
    void aProgrammeTellsItsTwoOrganisationsAndWhoOpenedIt() {
        Event event = only(newham.programme());
        ProgrammeState programme = (ProgrammeState) event.state();

        assertThat(event.type()).isEqualTo(EventType.PROGRAMME_OPENED);
        assertThat(event.by()).isNotNull();
        assertThat(event.by().organisation().value()).isEqualTo(newham.userLed().organisation());
        assertThat(programme.userLed().value()).isEqualTo(newham.userLed().organisation());
        assertThat(programme.commissioner().value()).isEqualTo(newham.borough().organisation());
    }

    @Test
    void aVisitTellsTheMonthOnly() {
        VisitState visit = (VisitState) only(newham.visit()).state();

        assertThat(visit.month()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(visit.lead().value()).isEqualTo(newham.userLed().organisation());
        assertThat(visit.inspectors()).extracting(Inspector::role).containsOnly(InspectorRole.PEER);
    }

    @Test
    void aConsentTellsTheVoiceAndNeverThePerson() {
        newham.userLed()
                .post("/v1/people/" + newham.person() + "/consents/" + newham.consent() + "/withdrawal")
                .then()
                .statusCode(200);
        newham.userLed()
                .post("/v1/people/" + newham.person() + "/consents/" + newham.consent() + "/withdrawal")
                .then()
                .statusCode(200);

        List<Event> events = of(newham.consent());
        assertThat(events)
                .extracting(Event::type)
                .containsExactly(EventType.CONSENT_GIVEN, EventType.CONSENT_WITHDRAWN);
        assertThat(events).extracting(Event::version).containsExactly(1L, 2L);
        ConsentState given = (ConsentState) events.getFirst().state();
        ConsentState withdrawn = (ConsentState) events.getLast().state();
        assertThat(given.purposes()).isEqualTo(Set.of(Purpose.DERIVE_STANDARD));
        assertThat(withdrawn.status()).isEqualTo(ConsentStatus.WITHDRAWN);
        assertThat(withdrawn.voice()).isEqualTo(given.voice());
        assertThat(given.voice().value()).isNotEqualTo(newham.person());
        assertThat(given.voice().value().version()).isEqualTo(4);
    }

    @Test
    void evidenceTellsItsWholeLife() {
        String path = newham.evidence("They lock the kitchen.");
        newham.userLed().postMatching(path + "/member-checks", 1, Map.of("outcome", "amended"));
        newham.userLed().putMatching(path + "/words", 2, Map.of("words", "They lock it at night."));
        newham.userLed().postMatching(path + "/member-checks", 3, Map.of("outcome", "confirmed"));
        newham.userLed().post(path + "/withdrawal").then().statusCode(200);
        newham.userLed().post(path + "/withdrawal").then().statusCode(200);

        List<Event> events = of(id(path));
        assertThat(events)
                .extracting(Event::type)
                .containsExactly(
                        EventType.EVIDENCE_RECORDED,
                        EventType.EVIDENCE_CHECKED,
                        EventType.EVIDENCE_AMENDED,
                        EventType.EVIDENCE_CHECKED,
                        EventType.EVIDENCE_WITHDRAWN);
        assertThat(events).extracting(Event::version).containsExactly(1L, 2L, 3L, 4L, 5L);
        EvidenceState recorded = (EvidenceState) events.getFirst().state();
        assertThat(recorded.account()).isEqualTo(Account.FIRST_PERSON);
        assertThat(recorded.visit().value()).isEqualTo(newham.visit());
        assertThat(recorded.setting().value()).isEqualTo(newham.setting());
        assertThat(recorded.consent().value()).isEqualTo(newham.consent());
        assertThat(recorded.check()).isNull();
        EvidenceState amended = (EvidenceState) events.get(2).state();
        assertThat(amended.commitment()).isNotEqualTo(recorded.commitment());
        assertThat(amended.check().outcome()).isEqualTo(CheckOutcome.AMENDED);
        assertThat(amended.check().commitment()).isEqualTo(recorded.commitment());
        EvidenceState withdrawn = (EvidenceState) events.getLast().state();
        assertThat(withdrawn.status()).isEqualTo(EvidenceStatus.WITHDRAWN);
        assertThat(withdrawn.check().commitment()).isEqualTo(amended.commitment());
    }

    @Test
    void whatIsRenamedTellsOfANewVersionAndOfNoName() {
        newham.registrar()
                .putMatching(
                        "/v1/organisations/" + newham.provider().organisation(), 1, Map.of("name", "Elm Homes Ltd"));
        newham.userLed().putMatching("/v1/programmes/" + newham.programme(), 1, Map.of("title", "Homes"));
        newham.userLed()
                .putMatching(
                        "/v1/care-settings/" + newham.setting(),
                        1,
                        Map.of("name", "Elm Rd", "provider", newham.provider().organisation()));

        assertThat(of(newham.provider().organisation()))
                .extracting(Event::type)
                .containsExactly(EventType.ORGANISATION_REGISTERED, EventType.ORGANISATION_RENAMED);
        assertThat(of(newham.programme()))
                .extracting(Event::type)
                .containsExactly(EventType.PROGRAMME_OPENED, EventType.PROGRAMME_RENAMED);
        assertThat(of(newham.setting()))
                .extracting(Event::type)
                .containsExactly(EventType.CARE_SETTING_REGISTERED, EventType.CARE_SETTING_CHANGED);
        assertThat(of(newham.setting())).extracting(Event::version).containsExactly(1L, 2L);
    }

    @Test
    void aSettingTellsItsNewProvider() {
        UUID other =
                Newham.organisation(newham.registrar(), "Oak Homes", "provider").organisation();

        newham.registrar()
                .putMatching("/v1/care-settings/" + newham.setting(), 1, Map.of("name", "Elm Road", "provider", other));

        CareSettingState changed =
                (CareSettingState) of(newham.setting()).getLast().state();
        assertThat(changed.provider().value()).isEqualTo(other);
    }

    @Test
    void aChangedConsentTellsWhatIsAllowedNow() {
        newham.userLed()
                .putMatching(
                        "/v1/people/" + newham.person() + "/consents/" + newham.consent(),
                        1,
                        Map.of("purposes", List.of("derive-standard"), "validThrough", "2028-11"));

        Event event = of(newham.consent()).getLast();
        ConsentState changed = (ConsentState) event.state();
        assertThat(event.type()).isEqualTo(EventType.CONSENT_CHANGED);
        assertThat(event.version()).isEqualTo(2);
        assertThat(changed.status()).isEqualTo(ConsentStatus.GIVEN);
        assertThat(changed.validThrough()).isEqualTo(YearMonth.of(2028, 11));
        assertThat(changed.purposes()).containsExactly(Purpose.DERIVE_STANDARD);
    }

    @Test
    void correctedEvidenceTellsItsConsentAndAccount() {
        String path = newham.evidence("They lock the kitchen.");
        UUID later = newham.userLed().made("/v1/people/" + newham.person() + "/consents", Newham.given());

        newham.userLed().putMatching(path, 1, Map.of("consent", later, "account", "supported"));

        Event event = of(id(path)).getLast();
        EvidenceState corrected = (EvidenceState) event.state();
        assertThat(event.type()).isEqualTo(EventType.EVIDENCE_CORRECTED);
        assertThat(event.version()).isEqualTo(2);
        assertThat(corrected.consent().value()).isEqualTo(later);
        assertThat(corrected.account()).isEqualTo(Account.SUPPORTED);
    }

    @Test
    void aMovedVisitIsToldFirstAndThenEachThingSaidDuringIt() {
        UUID one = id(newham.evidence("They lock the kitchen."));
        UUID other = id(newham.evidence("I want a key."));
        UUID home = newham.home("Oak Road");

        newham.userLed()
                .putMatching("/v1/visits/" + newham.visit(), 1, Newham.moved(home))
                .then()
                .statusCode(200);

        List<Event> told = topics.read(Source.EVIDENCE).stream()
                .filter(event -> event.version() == 2)
                .filter(event -> Set.of(newham.visit(), one, other)
                        .contains(event.aggregate().id()))
                .toList();
        assertThat(told)
                .extracting(Event::type)
                .containsExactly(EventType.VISIT_CORRECTED, EventType.EVIDENCE_CORRECTED, EventType.EVIDENCE_CORRECTED);
        assertThat(((VisitState) told.getFirst().state()).setting().value()).isEqualTo(home);
        assertThat(told.stream().skip(1))
                .extracting(event -> ((EvidenceState) event.state()).setting().value())
                .containsExactly(home, home);
    }

    @Test
    void oneVoiceSpeaksForOnePersonInOneProgramme() {
        String one = newham.evidence("They lock the kitchen.");
        String other = newham.evidence("I want a key.");
        Newham elsewhere = Newham.make();
        String someoneElse = elsewhere.evidence("They lock the kitchen.");

        assertThat(voice(one)).isEqualTo(voice(other)).isNotEqualTo(voice(someoneElse));
    }

    @Test
    void aWithdrawalAnsweredAsDoneStandsOnTheTopic() {
        String path = newham.evidence("They lock the kitchen.");

        newham.userLed().post(path + "/withdrawal").then().statusCode(200);

        assertThat(topics.read(Source.EVIDENCE))
                .filteredOn(event -> event.aggregate().id().equals(id(path)))
                .extracting(Event::type)
                .contains(EventType.EVIDENCE_WITHDRAWN);
    }

    private Object voice(String path) {
        return ((EvidenceState) only(id(path)).state()).voice();
    }

    private Event only(UUID id) {
        List<Event> events = of(id);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    /** First versions are answered when committed: wait until the relay has sent them. */
    private List<Event> of(UUID id) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> topics.read(Source.EVIDENCE).stream()
                                .filter(event -> event.aggregate().id().equals(id))
                                .toList(),
                        events -> !events.isEmpty());
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring("/v1/evidence/".length()));
    }
}
