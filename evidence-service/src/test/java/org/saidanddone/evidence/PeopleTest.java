package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PeopleTest {
    private final Refused refused;
    private Newham newham;

    PeopleTest(Refused refused) {
        this.refused = refused;
    }

    @BeforeEach
    void newham() {
        newham = Newham.make();
    }

    @Test
    void theGatheringOrganisationReadsTheName() {
        newham.userLed()
                .get("/v1/people/" + newham.person())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .header("Cache-Control", equalTo("no-store"))
                .body("programme.id", equalTo(newham.programme().toString()))
                .body("programme.href", equalTo("/v1/programmes/" + newham.programme()))
                .body("name", equalTo("Ada"));
    }

    @Test
    void anIdTellsNoTime() {
        assertThat(newham.person().version()).isEqualTo(4);
    }

    @Test
    void theAnswerToTheWriteDoesNotRepeatTheName() {
        newham.userLed()
                .post("/v1/people", named("Grace"))
                .then()
                .statusCode(201)
                .header("Location", containsString("/v1/people/"))
                .body(not(containsString("Grace")));
    }

    @Test
    void nobodyElseReadsAPerson() {
        refused.with(403, "forbidden", () -> newham.borough().get("/v1/people/" + newham.person()));
        refused.with(403, "forbidden", () -> newham.strangers().get("/v1/people/" + newham.person()));
        Caller auditor = Caller.of("auditor", newham.userLed().organisation());
        refused.with(403, "forbidden", () -> auditor.get("/v1/people/" + newham.person()));
    }

    @Test
    void nobodyElseRegistersAPerson() {
        refused.with(403, "forbidden", () -> newham.borough().post("/v1/people", named("Grace")));
        refused.with(403, "forbidden", () -> newham.strangers().post("/v1/people", named("Grace")));
    }

    @Test
    void theProgrammeExists() {
        refused.with(
                        422,
                        "unknown-reference",
                        () -> newham.userLed()
                                .post("/v1/people", Map.of("programme", UUID.randomUUID(), "name", "Grace")))
                .body(containsString("/programme"));
    }

    @Test
    void aRefusalDoesNotRepeatTheName() {
        refused.with(422, "invalid", () -> newham.userLed().post("/v1/people", named("Grace\u0000")))
                .body(containsString("/name"))
                .body(not(containsString("Grace")));
    }

    @Test
    void theGatheringOrganisationChangesTheNameAndTheAnswerDoesNotRepeatIt() {
        newham.userLed()
                .putMatching(path(), 1, Map.of("name", "Ada Lovejoy"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("version", equalTo(2))
                .body(not(containsString("Lovejoy")));
        newham.userLed().get(path()).then().header("ETag", equalTo("\"v2\"")).body("name", equalTo("Ada Lovejoy"));
    }

    @Test
    void nobodyElseChangesTheName() {
        Map<String, String> name = Map.of("name", "Grace");

        refused.with(403, "forbidden", () -> newham.borough().putMatching(path(), 1, name));
        refused.with(403, "forbidden", () -> newham.strangers().putMatching(path(), 1, name));
    }

    @Test
    void aChangeOfTheNameSaysWhichVersionItChanges() {
        Map<String, String> name = Map.of("name", "Grace");

        refused.with(428, "precondition-required", () -> newham.userLed().put(path(), name))
                .body(not(containsString("Grace")));
        refused.with(412, "stale", () -> newham.userLed().putMatching(path(), 2, name))
                .body(not(containsString("Grace")));
        refused.with(404, "not-found", () -> newham.userLed().putMatching("/v1/people/" + UUID.randomUUID(), 1, name));
        refused.with(422, "invalid", () -> newham.userLed().putMatching(path(), 1, Map.of("name", "")))
                .body(containsString("/name"));
    }

    @Test
    void onlyTheGatheringOrganisationListsPeopleWithTheirNames() {
        String grace = newham.userLed().made("/v1/people", named("Grace")).toString();

        assertThat(newham.userLed().listed("/v1/people"))
                .containsExactlyInAnyOrder(newham.person().toString(), grace);
        newham.userLed()
                .get("/v1/people")
                .then()
                .header("Cache-Control", equalTo("no-store"))
                .body("items.name", containsInAnyOrder("Ada", "Grace"));
        assertThat(newham.borough().listed("/v1/people")).isEmpty();
        assertThat(newham.strangers().listed("/v1/people?programme=" + newham.programme()))
                .isEmpty();
        Caller auditor = Caller.of("auditor", newham.userLed().organisation());
        refused.with(403, "forbidden", () -> auditor.get("/v1/people"));
    }

    @Test
    void theListCanBeOfOneProgramme() {
        UUID second = Newham.programme(newham.userLed(), newham.borough());
        String grace = newham.userLed()
                .made("/v1/people", Map.of("programme", second, "name", "Grace"))
                .toString();

        assertThat(newham.userLed().listed("/v1/people?programme=" + second)).containsExactly(grace);
        assertThat(newham.userLed().listed("/v1/people?programme=" + UUID.randomUUID()))
                .isEmpty();
        refused.with(400, "malformed", () -> newham.userLed().get("/v1/people?name=Grace"))
                .body(not(containsString("Grace")));
    }

    @Test
    void anUnknownIdIsNotFound() {
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/people/" + UUID.randomUUID()));
    }

    private String path() {
        return "/v1/people/" + newham.person();
    }

    private Map<String, Object> named(String name) {
        return Map.of("programme", newham.programme(), "name", name);
    }
}
