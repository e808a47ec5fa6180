package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProgrammesTest {
    private final Refused refused;
    private Newham newham;

    ProgrammesTest(Refused refused) {
        this.refused = refused;
    }

    @BeforeEach
    void newham() {
        newham = Newham.make();
    }

    @Test
    void theUserLedOrganisationOfTheTokenLeads() {
        newham.borough()
                .get("/v1/programmes/" + newham.programme())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("title", equalTo("Group homes"))
                .body("userLed.id", equalTo(newham.userLed().organisation().toString()))
                .body(
                        "userLed.href",
                        equalTo("/v1/organisations/" + newham.userLed().organisation()))
                .body("commissioner.id", equalTo(newham.borough().organisation().toString()))
                .body(
                        "commissioner.href",
                        equalTo("/v1/organisations/" + newham.borough().organisation()));
    }

    @Test
    void noOtherKindOfOrganisationLeads() {
        refused.with(422, "wrong-kind", () -> newham.borough().post("/v1/programmes", with(newham.borough())));
    }

    @Test
    void noOtherKindOfOrganisationCommissions() {
        refused.with(422, "wrong-kind", () -> newham.userLed().post("/v1/programmes", with(newham.provider())))
                .body(containsString("/commissioner"));
    }

    @Test
    void theCommissionerIsOfTheRegister() {
        refused.with(
                        422,
                        "unknown-reference",
                        () -> newham.userLed()
                                .post("/v1/programmes", Map.of("title", "T", "commissioner", UUID.randomUUID())))
                .body(containsString("/commissioner"));
    }

    @Test
    void theOrganisationOfTheTokenIsOfTheRegister() {
        Caller unknown = Caller.of("contributor", UUID.randomUUID());

        refused.with(403, "forbidden", () -> unknown.post("/v1/programmes", with(newham.borough())));
    }

    @Test
    void onlyAContributorOpensOne() {
        Caller auditor = Caller.of("auditor", newham.userLed().organisation());

        refused.with(403, "forbidden", () -> auditor.post("/v1/programmes", with(newham.borough())));
    }

    @Test
    void theOrganisationThatLeadsItRenamesIt() {
        newham.userLed()
                .putMatching(path(), 1, Map.of("title", "Homes in Newham"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("title", equalTo("Homes in Newham"))
                .body("commissioner.id", equalTo(newham.borough().organisation().toString()));
        newham.borough().get(path()).then().body("title", equalTo("Homes in Newham"));
    }

    @Test
    void nobodyElseRenamesIt() {
        Map<String, String> title = Map.of("title", "Ours");

        refused.with(403, "forbidden", () -> newham.borough().putMatching(path(), 1, title));
        refused.with(403, "forbidden", () -> newham.strangers().putMatching(path(), 1, title));
        refused.with(403, "forbidden", () -> newham.registrar().putMatching(path(), 1, title));
    }

    @Test
    void aRenamingSaysWhichVersionItChanges() {
        Map<String, String> title = Map.of("title", "Homes");

        refused.with(428, "precondition-required", () -> newham.userLed().put(path(), title));
        refused.with(412, "stale", () -> newham.userLed().putMatching(path(), 7, title));
        refused.with(
                404, "not-found", () -> newham.userLed().putMatching("/v1/programmes/" + UUID.randomUUID(), 1, title));
    }

    @Test
    void theListCanBeOfOneOrganisationOnEitherSide() {
        Newham elsewhere = Newham.make();
        String here = newham.programme().toString();

        assertThat(newham.provider()
                        .listed("/v1/programmes?organisation="
                                + newham.userLed().organisation()))
                .containsExactly(here);
        assertThat(newham.provider()
                        .listed("/v1/programmes?organisation="
                                + newham.borough().organisation()))
                .containsExactly(here);
        assertThat(newham.provider().listed("/v1/programmes?organisation=" + UUID.randomUUID()))
                .isEmpty();
        assertThat(newham.provider().listed("/v1/programmes"))
                .contains(here, elsewhere.programme().toString());
        refused.with(400, "malformed", () -> newham.provider().get("/v1/programmes?organisation=newham"))
                .body("errors[0].parameter", equalTo("organisation"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/programmes/" + UUID.randomUUID()));
    }

    private String path() {
        return "/v1/programmes/" + newham.programme();
    }

    private static Map<String, Object> with(Caller commissioner) {
        return Map.of("title", "Another", "commissioner", commissioner.organisation());
    }
}
