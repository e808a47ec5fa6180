package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ConsentState;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ErasureTest {
    private final Refused refused;
    private final Tables tables;
    private Newham newham;
    private String person;
    private String kitchen;

    ErasureTest(Refused refused, Tables tables) {
        this.refused = refused;
        this.tables = tables;
    }

    @BeforeEach
    void saidSomething() {
        newham = Newham.make();
        person = "/v1/people/" + newham.person();
        kitchen = newham.evidence("They lock the kitchen.");
    }

    @Test
    void nameWordsAndSaltsAreGoneFromEveryTable() {
        String name = "Erased " + UUID.randomUUID();
        String words = "Erased words " + UUID.randomUUID();
        newham.userLed().putMatching(person, 1, Map.of("name", name)).then().statusCode(200);
        newham.userLed()
                .putMatching(kitchen + "/words", 1, Map.of("words", words))
                .then()
                .statusCode(200);
        String salt =
                tables.only("select encode(salt, 'hex') from evidence_words where evidence_id = '" + id(kitchen) + "'");
        assertThat(tables.holding(name)).containsExactly("person_name");
        assertThat(tables.holding(words)).containsExactly("evidence_words");
        assertThat(tables.holding(salt)).containsExactly("evidence_words");

        erase().then().statusCode(204);

        assertThat(tables.holding(name)).isEmpty();
        assertThat(tables.holding(words)).isEmpty();
        assertThat(tables.holding(salt)).isEmpty();
        refused.with(404, "not-found", () -> newham.userLed().get(kitchen + "/words"));
    }

    @Test
    void everythingSaidIsAnEmptyMarkAndEveryConsentWithdrawn() {
        String key = newham.evidence("I want a key.");
        newham.userLed().post(key + "/withdrawal").then().statusCode(200);

        erase().then().statusCode(204);

        for (String path : List.of(kitchen, key)) {
            newham.userLed().get(path).then().statusCode(200).body("status", equalTo("erased"));
            Event last = about(id(path)).getLast();
            assertThat(last.type()).isEqualTo(EventType.EVIDENCE_ERASED);
            assertThat(((EvidenceState) last.state()).status()).isEqualTo(EvidenceStatus.ERASED);
        }
        assertThat(about(id(kitchen))).extracting(Event::version).containsExactly(1L, 2L);
        assertThat(about(id(key))).extracting(Event::version).containsExactly(1L, 2L, 3L);
        Event consent = about(newham.consent()).getLast();
        assertThat(consent.type()).isEqualTo(EventType.CONSENT_WITHDRAWN);
        assertThat(((ConsentState) consent.state()).status()).isEqualTo(ConsentStatus.WITHDRAWN);
    }

    @Test
    void whatWasRefusedStaysRefused() {
        UUID no = newham.userLed()
                .made(person + "/consents", Map.of("purposes", List.of("derive-standard"), "decision", "refused"));
        erase().then().statusCode(204);
        assertThat(about(no)).extracting(Event::type).containsExactly(EventType.CONSENT_REFUSED);
    }

    @Test
    void fromThenOnThereIsNoSuchPerson() {
        erase().then().statusCode(204);

        refused.with(404, "not-found", () -> newham.userLed().get(person))
                .body("detail", equalTo("There is no person with this id."));
        refused.with(404, "not-found", () -> newham.userLed().putMatching(person, 2, Map.of("name", "Ada")));
        refused.with(404, "not-found", () -> newham.userLed().get(person + "/consents"));
        refused.with(404, "not-found", () -> newham.userLed().post(person + "/consents", Newham.given()));
        refused.with(
                404,
                "not-found",
                () -> newham.userLed().post(person + "/consents/" + newham.consent() + "/withdrawal"));
        refused.with(
                        422,
                        "unknown-reference",
                        () -> newham.userLed().post("/v1/evidence", newham.said("I want a key.")))
                .body("errors[0].pointer", equalTo("/person"));
        newham.userLed()
                .get("/v1/people?programme=" + newham.programme())
                .then()
                .statusCode(200)
                .body(not(containsString(newham.person().toString())));
    }

    @Test
    void anEmptyMarkCannotBeChangedCheckedOrWithdrawn() {
        erase().then().statusCode(204);

        refused.with(409, "wrong-state", () -> newham.userLed().post(kitchen + "/withdrawal"));
        refused.with(
                409, "wrong-state", () -> newham.userLed().putMatching(kitchen + "/words", 2, Map.of("words", "W")));
        refused.with(
                409,
                "wrong-state",
                () -> newham.userLed().postMatching(kitchen + "/member-checks", 2, Map.of("outcome", "confirmed")));
    }

    @Test
    void anEmptyMarkGoesAlongWithItsVisitAndStaysEmpty() {
        erase().then().statusCode(204);
        newham.userLed()
                .putMatching("/v1/visits/" + newham.visit(), 1, Newham.moved(newham.home("Oak Road")))
                .then()
                .statusCode(200);
        newham.userLed()
                .get(kitchen)
                .then()
                .statusCode(200)
                .body("status", equalTo("erased"))
                .body("version", equalTo(3));
    }

    @Test
    void againChangesNothing() {
        erase().then().statusCode(204);
        Map<String, String> before = tables.digest();
        erase().then().statusCode(204);
        assertThat(tables.digest()).isEqualTo(before);
    }

    @Test
    void whoSaidNothingIsErasedToo() {
        UUID quiet = newham.userLed().made("/v1/people", Map.of("programme", newham.programme(), "name", "Grace"));
        newham.userLed().post("/v1/people/" + quiet + "/erasure").then().statusCode(204);
        newham.userLed().post("/v1/people/" + quiet + "/erasure").then().statusCode(204);
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/people/" + quiet));
    }

    @Test
    void whatSomebodyElseSaidStands() {
        UUID other = newham.userLed().made("/v1/people", Map.of("programme", newham.programme(), "name", "Grace"));
        UUID consent = newham.userLed().made("/v1/people/" + other + "/consents", Newham.given());
        UUID said = newham.userLed()
                .made(
                        "/v1/evidence",
                        Map.of(
                                "visit",
                                newham.visit(),
                                "person",
                                other,
                                "consent",
                                consent,
                                "account",
                                "first-person",
                                "words",
                                "Mine."));
        erase().then().statusCode(204);
        newham.userLed()
                .get("/v1/evidence/" + said + "/words")
                .then()
                .statusCode(200)
                .body("words", equalTo("Mine."));
        newham.userLed().get("/v1/people/" + other).then().statusCode(200).body("name", equalTo("Grace"));
    }

    @Test
    void onlyTheGatheringOrganisationErases() {
        refused.with(403, "forbidden", () -> newham.borough().post(person + "/erasure"));
        refused.with(403, "forbidden", () -> newham.strangers().post(person + "/erasure"));
        refused.with(403, "forbidden", () -> newham.registrar().post(person + "/erasure"));
        refused.with(404, "not-found", () -> newham.userLed().post("/v1/people/" + UUID.randomUUID() + "/erasure"));
    }

    @Test
    void moreThanOneTransactionHoldsIsRefusedAndNothingIsErased() throws SQLException {
        tables.execute("insert into evidence (id, version, programme_id, visit_id, setting_id, person_id, consent_id,"
                + " account, commitment, status) select gen_random_uuid(), 1, programme_id, visit_id, setting_id,"
                + " person_id, consent_id, account, commitment, 'WITHDRAWN' from evidence, generate_series(1, 1000)"
                + " where id = '" + id(kitchen) + "'");
        refused.with(409, "wrong-state", this::erase);
        newham.userLed().get(kitchen + "/words").then().statusCode(200);
    }

    @Test
    void whatIsRecordedDuringAnErasureIsRefused() throws Exception {
        String row = "where id = '" + newham.person() + "'";
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<Response> answer = tables.whileUncommitted(
                    "select 1 from person " + row + " for no key update",
                    () -> caller.submit(() -> newham.userLed().post("/v1/evidence", newham.said("I want a key."))),
                    "delete from person_name where person_id = '" + newham.person() + "'",
                    "update person set erased = true, version = version + 1 " + row);

            answer.get().then().statusCode(422);
        }
    }

    private Response erase() {
        return newham.userLed().post(person + "/erasure");
    }

    /** All that was told of it: erasing is answered once that is acknowledged. */
    private static List<Event> about(UUID id) {
        return TestTopics.ofApplication().read(Source.EVIDENCE).stream()
                .filter(event -> event.aggregate().id().equals(id))
                .toList();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring("/v1/evidence/".length()));
    }
}
