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
                .body("visit", equalTo(newham.visit().toString()))
                .body("setting", equalTo(newham.setting().toString()))
                .body("programme", equalTo(newham.programme().toString()))
                .body("person", equalTo(newham.person().toString()))
                .body("consent", equalTo(newham.consent().toString()))
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
                .body("person", equalTo(newham.person().toString()))
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
                .body("consent", equalTo(refusal.toString()));
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
    void anUnknownIdIsNotFound() {
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/evidence/" + UUID.randomUUID()));
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/evidence/" + UUID.randomUUID() + "/words"));
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
