package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EvidenceTest {
    private final Refused refused;
    private Newham newham;

    EvidenceTest(Refused refused) {
        this.refused = refused;
    }

    @BeforeEach
    void newham() {
        newham = Newham.make();
    }

    @Test
    void whatWasSaidIsRecordedWithoutTheWordsInTheAnswer() {
        var made = newham.userLed()
                .post("/v1/evidence", newham.said("They lock the kitchen at eight."))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"v1\""))
                .body("version", equalTo(1))
                .body("status", equalTo("standing"))
                .body("account", equalTo("first-person"))
                .body("visit.id", equalTo(newham.visit().toString()))
                .body("visit.href", equalTo("/v1/visits/" + newham.visit()))
                .body("setting.id", equalTo(newham.setting().toString()))
                .body("setting.href", equalTo("/v1/care-settings/" + newham.setting()))
                .body("programme.id", equalTo(newham.programme().toString()))
                .body("programme.href", equalTo("/v1/programmes/" + newham.programme()))
                .body("person.id", equalTo(newham.person().toString()))
                .body("person.href", equalTo("/v1/people/" + newham.person()))
                .body("consent.id", equalTo(newham.consent().toString()))
                .body("consent.href", equalTo("/v1/people/" + newham.person() + "/consents/" + newham.consent()))
                .body("commitment", matchesPattern("hmac-sha256:[0-9a-f]{64}"))
                .body("check", nullValue())
                .body(not(containsString("kitchen")));

        UUID id = UUID.fromString(made.extract().path("id"));
        assertThat(id.version()).isEqualTo(4);
        made.header("Location", containsString("/v1/evidence/" + id));
    }

    @Test
    void theSameWordsTwiceHaveTwoCommitments() {
        String one = newham.evidence("They lock the kitchen.");
        String other = newham.evidence("They lock the kitchen.");

        assertThat(commitment(one)).isNotEqualTo(commitment(other));
    }

    @Test
    void theGatheringOrganisationReadsTheItemWithoutTheWords() {
        newham.userLed()
                .get(newham.evidence("They lock the kitchen."))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("person.id", equalTo(newham.person().toString()))
                .body(not(containsString("kitchen")));
    }

    @Test
    void noOtherOrganisationReadsTheItem() {
        String path = newham.evidence("They lock the kitchen.");

        refused.with(403, "forbidden", () -> newham.borough().get(path));
        refused.with(403, "forbidden", () -> newham.strangers().get(path));
        refused.with(403, "forbidden", () -> newham.provider().get(path));
    }

    @Test
    void onlyTheGatheringOrganisationReadsTheWords() {
        String words = newham.evidence("They lock\nthe kitchen. 🔒") + "/words";

        newham.userLed()
                .get(words)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .header("Cache-Control", equalTo("no-store"))
                .body("evidence.href", equalTo(words.replace("/words", "")))
                .body("words", equalTo("They lock\nthe kitchen. 🔒"));
        refused.with(403, "forbidden", () -> newham.borough().get(words));
        refused.with(403, "forbidden", () -> newham.strangers().get(words));
        Caller auditor = Caller.of("auditor", newham.userLed().organisation());
        refused.with(403, "forbidden", () -> auditor.get(words));
    }

    @Test
    void onlyTheGatheringOrganisationRecords() {
        refused.with(403, "forbidden", () -> newham.borough().post("/v1/evidence", newham.said("W")));
        refused.with(403, "forbidden", () -> newham.strangers().post("/v1/evidence", newham.said("W")));
    }

    @Test
    void aRefusedConsentIsNoObstacleHere() {
        UUID refusal = newham.userLed()
                .made(
                        "/v1/people/" + newham.person() + "/consents",
                        Map.of("purposes", List.of("derive-standard"), "decision", "refused"));

        newham.userLed()
                .post("/v1/evidence", but("consent", refusal))
                .then()
                .statusCode(201)
                .body("consent.id", equalTo(refusal.toString()));
    }

    @Test
    void whatItNamesExists() {
        for (String field : List.of("visit", "person", "consent")) {
            refused.with(
                            422,
                            "unknown-reference",
                            () -> newham.userLed().post("/v1/evidence", but(field, UUID.randomUUID())))
                    .body(containsString("/" + field));
        }
    }

    @Test
    void theConsentIsOfThatPerson() {
        UUID other = newham.userLed().made("/v1/people", Map.of("programme", newham.programme(), "name", "Grace"));
        UUID hers = newham.userLed().made("/v1/people/" + other + "/consents", Newham.given());

        refused.with(422, "unknown-reference", () -> newham.userLed().post("/v1/evidence", but("consent", hers)))
                .body(containsString("/consent"));
    }

    @Test
    void visitAndPersonAreOfOneProgramme() {
        UUID second = Newham.programme(newham.userLed(), newham.borough());
        UUID elsewhere = Newham.visit(newham.userLed(), second, newham.setting());

        refused.with(422, "unknown-reference", () -> newham.userLed().post("/v1/evidence", but("visit", elsewhere)))
                .body(containsString("/person"));
    }

    @Test
    void wordsHaveALimitAndNoControlCharacters() {
        newham.userLed()
                .post("/v1/evidence", newham.said("🔒".repeat(10_000)))
                .then()
                .statusCode(201);
        refused.with(422, "invalid", () -> newham.userLed().post("/v1/evidence", newham.said("w".repeat(10_001))))
                .body(containsString("10000"))
                .body(containsString("/words"));
        refused.with(422, "invalid", () -> newham.userLed().post("/v1/evidence", newham.said("kitchen\u0007")))
                .body(containsString("/words"))
                .body(not(containsString("kitchen")));
    }

    @Test
    void whatIsNotAskedForIsRefused() {
        refused.with(400, "malformed", () -> newham.userLed().post("/v1/evidence", but("postcode", "E7")))
                .body(containsString("/postcode"));
        refused.with(400, "malformed", () -> newham.userLed().post("/v1/evidence", but("account", "rumour")))
                .body(containsString("/account"));
        refused.with(400, "malformed", () -> newham.userLed().post("/v1/evidence", but("words", 7)))
                .body(containsString("/words"));
    }

    @Test
    void theGatheringOrganisationCorrectsConsentAndAccount() {
        String path = newham.evidence("They lock the kitchen.");
        UUID later = newham.userLed().made("/v1/people/" + newham.person() + "/consents", Newham.given());

        newham.userLed()
                .putMatching(path, 1, corrected(later, "supported"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("consent.id", equalTo(later.toString()))
                .body("account", equalTo("supported"))
                .body("commitment", equalTo(commitment(path)))
                .body(not(containsString("kitchen")));
        newham.userLed().get(path).then().body("account", equalTo("supported"));
    }

    @Test
    void aCorrectionIsHeldAgainstThePersonAndTheVersion() {
        String path = newham.evidence("They lock the kitchen.");
        UUID other = newham.userLed().made("/v1/people", Map.of("programme", newham.programme(), "name", "Grace"));
        UUID hers = newham.userLed().made("/v1/people/" + other + "/consents", Newham.given());
        Map<String, Object> same = corrected(newham.consent(), "first-person");

        refused.with(
                        422,
                        "unknown-reference",
                        () -> newham.userLed().putMatching(path, 1, corrected(hers, "first-person")))
                .body(containsString("/consent"));
        refused.with(
                        400,
                        "malformed",
                        () -> newham.userLed().putMatching(path, 1, corrected(newham.consent(), "rumour")))
                .body(containsString("/account"));
        refused.with(428, "precondition-required", () -> newham.userLed().put(path, same));
        refused.with(412, "stale", () -> newham.userLed().putMatching(path, 2, same));
        refused.with(
                404, "not-found", () -> newham.userLed().putMatching("/v1/evidence/" + UUID.randomUUID(), 1, same));
    }

    @Test
    void nobodyElseCorrectsAndNothingWithdrawnIsCorrected() {
        String path = newham.evidence("They lock the kitchen.");
        Map<String, Object> same = corrected(newham.consent(), "first-person");

        refused.with(403, "forbidden", () -> newham.borough().putMatching(path, 1, same));
        refused.with(403, "forbidden", () -> newham.strangers().putMatching(path, 1, same));
        newham.userLed().post(path + "/withdrawal").then().statusCode(200);
        refused.with(409, "wrong-state", () -> newham.userLed().putMatching(path, 2, same));
    }

    @Test
    void onlyTheGatheringOrganisationListsEvidenceAndWithoutTheWords() {
        String one = id(newham.evidence("They lock the kitchen."));
        String other = id(newham.evidence("I want a key."));

        assertThat(newham.userLed().listed("/v1/evidence")).containsExactlyInAnyOrder(one, other);
        newham.userLed()
                .get("/v1/evidence")
                .then()
                .statusCode(200)
                .body(not(containsString("kitchen")))
                .body(not(containsString("key")));
        assertThat(newham.borough().listed("/v1/evidence")).isEmpty();
        assertThat(newham.strangers().listed("/v1/evidence?programme=" + newham.programme()))
                .isEmpty();
        assertThat(newham.provider().listed("/v1/evidence?setting=" + newham.setting()))
                .isEmpty();
        Caller auditor = Caller.of("auditor", newham.userLed().organisation());
        refused.with(403, "forbidden", () -> auditor.get("/v1/evidence"));
    }

    @Test
    void theListCanBeOfOneProgrammeVisitPersonOrSetting() {
        UUID second = Newham.programme(newham.userLed(), newham.borough());
        UUID home = newham.home("Oak Road");
        UUID visit = Newham.visit(newham.userLed(), second, home);
        UUID person = newham.userLed().made("/v1/people", Map.of("programme", second, "name", "Grace"));
        UUID consent = newham.userLed().made("/v1/people/" + person + "/consents", Newham.given());
        String here = id(newham.evidence("They lock the kitchen."));
        String there = newham.userLed()
                .made(
                        "/v1/evidence",
                        Map.of(
                                "visit", visit,
                                "person", person,
                                "consent", consent,
                                "account", "proxy",
                                "words", "She has no key."))
                .toString();

        for (String filter : List.of(
                "programme=" + second,
                "visit=" + visit,
                "person=" + person,
                "consent=" + consent,
                "setting=" + home,
                "account=proxy")) {
            assertThat(newham.userLed().listed("/v1/evidence?" + filter)).containsExactly(there);
        }
        assertThat(newham.userLed().listed("/v1/evidence?account=first-person")).containsExactly(here);
        assertThat(newham.userLed().listed("/v1/evidence?visit=" + UUID.randomUUID()))
                .isEmpty();
        assertThat(newham.userLed().listed("/v1/evidence?setting=" + home + "&account=first-person"))
                .isEmpty();
    }

    @Test
    void theListCanBeOfWhatStandsOrWasWithdrawn() {
        String standing = id(newham.evidence("They lock the kitchen."));
        String withdrawn = newham.evidence("I want a key.");
        newham.userLed().post(withdrawn + "/withdrawal").then().statusCode(200);

        assertThat(newham.userLed().listed("/v1/evidence?status=standing")).containsExactly(standing);
        assertThat(newham.userLed().listed("/v1/evidence?status=withdrawn")).containsExactly(id(withdrawn));
    }

    @Test
    void theListCanBeOfWhatWasCheckedBackOrHasYetToBe() {
        String never = newham.evidence("They lock the kitchen.");
        String confirmed = newham.evidence("I want a key.");
        String before = newham.evidence("The bus does not come.");
        newham.userLed().postMatching(confirmed + "/member-checks", 1, Map.of("outcome", "confirmed"));
        newham.userLed().postMatching(before + "/member-checks", 1, Map.of("outcome", "amended"));
        assertThat(newham.userLed().listed("/v1/evidence?checked=amended")).containsExactly(id(before));
        newham.userLed().putMatching(before + "/words", 2, Map.of("words", "The bus comes late."));

        assertThat(newham.userLed().listed("/v1/evidence?checked=confirmed")).containsExactly(id(confirmed));
        assertThat(newham.userLed().listed("/v1/evidence?checked=unchecked"))
                .containsExactlyInAnyOrder(id(never), id(before));
        assertThat(newham.userLed().listed("/v1/evidence?checked=amended")).isEmpty();
    }

    @Test
    void aFilterThatCannotBeReadIsRefused() {
        for (String filter :
                List.of("visit", "person", "consent", "setting", "programme", "account", "status", "checked")) {
            refused.with(400, "malformed", () -> newham.userLed().get("/v1/evidence?" + filter + "=kitchen"))
                    .body("errors[0].in", equalTo("query"))
                    .body("errors[0].parameter", equalTo(filter))
                    .body(not(containsString("kitchen")));
        }
        refused.with(400, "malformed", () -> newham.userLed().get("/v1/evidence?words=kitchen"))
                .body(not(containsString("kitchen")));
    }

    @Test
    void anUnknownIdIsNotFound() {
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/evidence/" + UUID.randomUUID()));
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/evidence/" + UUID.randomUUID() + "/words"));
    }

    private static String id(String path) {
        return path.substring("/v1/evidence/".length());
    }

    private static Map<String, Object> corrected(UUID consent, String account) {
        return Map.of("consent", consent, "account", account);
    }

    private String commitment(String path) {
        return newham.userLed().get(path).then().extract().path("commitment");
    }

    private Map<String, Object> but(String field, Object value) {
        Map<String, Object> body = new HashMap<>(newham.said("They lock the kitchen."));
        body.put(field, value);
        return body;
    }
}
