package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsentsTest {
    private final Refused refused;
    private Newham newham;

    ConsentsTest(Refused refused) {
        this.refused = refused;
    }

    @BeforeEach
    void newham() {
        newham = Newham.make();
    }

    @Test
    void aConsentIsRecordedAsThePersonDecided() {
        UUID id = newham.userLed()
                .made(
                        consents(),
                        Map.of("purposes", List.of("derive-standard"), "decision", "given", "validThrough", "2027-11"));

        newham.userLed()
                .get(consents() + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("href", equalTo(consents() + "/" + id))
                .body("person.id", equalTo(newham.person().toString()))
                .body("person.href", equalTo("/v1/people/" + newham.person()))
                .body("programme.id", equalTo(newham.programme().toString()))
                .body("programme.href", equalTo("/v1/programmes/" + newham.programme()))
                .body("purposes", contains("derive-standard"))
                .body("status", equalTo("given"))
                .body("validThrough", equalTo("2027-11"));
    }

    @Test
    void aRefusalIsRecordedToo() {
        newham.userLed()
                .post(consents(), Map.of("purposes", List.of("derive-standard"), "decision", "refused"))
                .then()
                .statusCode(201)
                .body("status", equalTo("refused"));
        newham.userLed()
                .post(consents(), Map.of("purposes", List.of(), "decision", "given"))
                .then()
                .statusCode(201)
                .body("purposes", empty());
    }

    @Test
    void whatCannotBeDecidedIsRefused() {
        refused.with(
                        400,
                        "malformed",
                        () -> newham.userLed()
                                .post(consents(), Map.of("purposes", List.of("advertising"), "decision", "given")))
                .body(containsString("/purposes/0"));
        refused.with(
                        400,
                        "malformed",
                        () -> newham.userLed().post(consents(), Map.of("purposes", List.of(), "decision", "withdrawn")))
                .body(containsString("/decision"));
        refused.with(400, "malformed", () -> newham.userLed().post(consents(), until("+10000-01")))
                .body(containsString("/validThrough"));
        refused.with(400, "malformed", () -> newham.userLed().post(consents(), until("soon")))
                .body(containsString("/validThrough"));
        refused.with(422, "invalid", () -> newham.userLed().post(consents(), until("1899-12")))
                .body(containsString("/validThrough"));
    }

    @Test
    void onlyTheGatheringOrganisationKeepsConsents() {
        refused.with(403, "forbidden", () -> newham.borough().post(consents(), Newham.given()));
        refused.with(403, "forbidden", () -> newham.borough().get(consent()));
        refused.with(403, "forbidden", () -> newham.borough().post(consent() + "/withdrawal"));
        refused.with(403, "forbidden", () -> newham.strangers().post(consent() + "/withdrawal"));
    }

    @Test
    void personAndConsentBelongTogether() {
        UUID other = newham.userLed().made("/v1/people", Map.of("programme", newham.programme(), "name", "Grace"));
        String elsewhere = "/v1/people/" + other + "/consents/" + newham.consent();

        refused.with(404, "not-found", () -> newham.userLed().get(elsewhere));
        refused.with(404, "not-found", () -> newham.userLed().post(elsewhere + "/withdrawal"));
        refused.with(
                404,
                "not-found",
                () -> newham.userLed().post("/v1/people/" + UUID.randomUUID() + "/consents", Newham.given()));
    }

    @Test
    void whatIsGivenMayBeRenewedOrLimited() {
        newham.userLed()
                .putMatching(consent(), 1, changed("2028-11"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("status", equalTo("given"))
                .body("validThrough", equalTo("2028-11"))
                .body("purposes", contains("derive-standard"));
        newham.userLed()
                .putMatching(consent(), 2, Map.of("purposes", List.of()))
                .then()
                .statusCode(200)
                .body("purposes", empty())
                .body("validThrough", nullValue());
        newham.userLed().get(consent()).then().header("ETag", equalTo("\"v3\"")).body("purposes", empty());
    }

    @Test
    void whatIsRefusedOrWithdrawnStaysSo() {
        String refusal = consents()
                + "/"
                + newham.userLed()
                        .made(consents(), Map.of("purposes", List.of("derive-standard"), "decision", "refused"));
        newham.userLed().post(consent() + "/withdrawal").then().statusCode(200);

        refused.with(409, "wrong-state", () -> newham.userLed().putMatching(refusal, 1, changed("2028-11")));
        refused.with(409, "wrong-state", () -> newham.userLed().putMatching(consent(), 2, changed("2028-11")));
    }

    @Test
    void aChangeSaysWhichVersionItChangesAndWhatItAllows() {
        refused.with(428, "precondition-required", () -> newham.userLed().put(consent(), changed("2028-11")));
        refused.with(412, "stale", () -> newham.userLed().putMatching(consent(), 2, changed("2028-11")));
        refused.with(422, "invalid", () -> newham.userLed().putMatching(consent(), 1, changed("1899-12")))
                .body(containsString("/validThrough"));
        refused.with(
                        422,
                        "invalid",
                        () -> newham.userLed().putMatching(consent(), 1, Map.of("validThrough", "2028-11")))
                .body(containsString("/purposes"));
        refused.with(
                404,
                "not-found",
                () -> newham.userLed().putMatching(consents() + "/" + UUID.randomUUID(), 1, changed("2028-11")));
    }

    @Test
    void onlyTheGatheringOrganisationChangesAConsent() {
        refused.with(403, "forbidden", () -> newham.borough().putMatching(consent(), 1, changed("2028-11")));
        refused.with(403, "forbidden", () -> newham.strangers().putMatching(consent(), 1, changed("2028-11")));
    }

    @Test
    void onlyTheGatheringOrganisationListsWhatAPersonDecided() {
        String refusal = newham.userLed()
                .made(consents(), Map.of("purposes", List.of("derive-standard"), "decision", "refused"))
                .toString();

        assertThat(newham.userLed().listed(consents()))
                .containsExactlyInAnyOrder(newham.consent().toString(), refusal);
        assertThat(newham.userLed().listed(consents() + "?status=refused")).containsExactly(refusal);
        assertThat(newham.userLed().listed(consents() + "?status=withdrawn")).isEmpty();
        refused.with(400, "malformed", () -> newham.userLed().get(consents() + "?status=expired"))
                .body("errors[0].parameter", equalTo("status"));
        refused.with(403, "forbidden", () -> newham.borough().get(consents()));
        refused.with(403, "forbidden", () -> newham.strangers().get(consents()));
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/people/" + UUID.randomUUID() + "/consents"));
    }

    @Test
    void aWithdrawalNeedsNoReasonAndAgainChangesNothing() {
        for (int i = 0; i < 2; i++) {
            newham.userLed()
                    .post(consent() + "/withdrawal")
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"v2\""))
                    .body("version", equalTo(2))
                    .body("status", equalTo("withdrawn"));
        }
        newham.userLed()
                .get(consent())
                .then()
                .body("status", equalTo("withdrawn"))
                .body("version", equalTo(2));
    }

    private String consents() {
        return "/v1/people/" + newham.person() + "/consents";
    }

    private String consent() {
        return consents() + "/" + newham.consent();
    }

    private static Map<String, Object> changed(String month) {
        return Map.of("purposes", List.of("derive-standard"), "validThrough", month);
    }

    private static Map<String, Object> until(String month) {
        return Map.of("purposes", List.of("derive-standard"), "decision", "given", "validThrough", month);
    }
}
