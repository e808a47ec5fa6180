package org.saidanddone.evidence;

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
                .body("userLed", equalTo(newham.userLed().organisation().toString()))
                .body("commissioner", equalTo(newham.borough().organisation().toString()));
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
    void anUnknownIdIsNotFound() {
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/programmes/" + UUID.randomUUID()));
    }

    private static Map<String, Object> with(Caller commissioner) {
        return Map.of("title", "Another", "commissioner", commissioner.organisation());
    }
}
