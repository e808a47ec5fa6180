package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
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
                .body("programme", equalTo(newham.programme().toString()))
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
    void anUnknownIdIsNotFound() {
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/people/" + UUID.randomUUID()));
    }

    private Map<String, Object> named(String name) {
        return Map.of("programme", newham.programme(), "name", name);
    }
}
