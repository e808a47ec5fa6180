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
class CareSettingsTest {
    private final Refused refused;
    private Newham newham;

    CareSettingsTest(Refused refused) {
        this.refused = refused;
    }

    @BeforeEach
    void newham() {
        newham = Newham.make();
    }

    @Test
    void aSettingShowsItsProvider() {
        newham.userLed()
                .get("/v1/care-settings/" + newham.setting())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("name", equalTo("Elm Road"))
                .body("provider", equalTo(newham.provider().organisation().toString()));
    }

    @Test
    void onlyAProviderProvidesOne() {
        refused.with(
                        422,
                        "wrong-kind",
                        () -> newham.userLed()
                                .post("/v1/care-settings", by(newham.borough().organisation())))
                .body(containsString("/provider"));
        refused.with(422, "unknown-reference", () -> newham.userLed().post("/v1/care-settings", by(UUID.randomUUID())))
                .body(containsString("/provider"));
    }

    @Test
    void onlyARegisteredContributorRegistersOne() {
        UUID provider = newham.provider().organisation();
        Caller auditor = Caller.of("auditor", newham.userLed().organisation());
        Caller unknown = Caller.of("contributor", UUID.randomUUID());

        refused.with(403, "forbidden", () -> auditor.post("/v1/care-settings", by(provider)));
        refused.with(403, "forbidden", () -> unknown.post("/v1/care-settings", by(provider)));
    }

    @Test
    void anUnknownIdIsNotFound() {
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/care-settings/" + UUID.randomUUID()));
    }

    private static Map<String, Object> by(UUID provider) {
        return Map.of("name", "Oak Road", "provider", provider);
    }
}
