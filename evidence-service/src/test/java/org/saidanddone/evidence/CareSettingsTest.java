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
                .body("provider.id", equalTo(newham.provider().organisation().toString()))
                .body(
                        "provider.href",
                        equalTo("/v1/organisations/" + newham.provider().organisation()))
                .body("registeredBy.id", equalTo(newham.userLed().organisation().toString()));
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
    void whoRegisteredItChangesNameAndProvider() {
        Caller other = Newham.organisation(newham.registrar(), "Oak Homes", "provider");

        newham.userLed()
                .putMatching(path(), 1, by(other.organisation()))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("name", equalTo("Oak Road"))
                .body("provider.id", equalTo(other.organisation().toString()))
                .body("registeredBy.id", equalTo(newham.userLed().organisation().toString()));
        newham.borough().get(path()).then().body("name", equalTo("Oak Road"));
    }

    @Test
    void aRegistrarChangesIt() {
        newham.registrar()
                .putMatching(path(), 1, by(newham.provider().organisation()))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void nobodyElseChangesIt() {
        UUID provider = newham.provider().organisation();
        Caller auditor = Caller.of("auditor", newham.userLed().organisation());

        refused.with(403, "forbidden", () -> newham.provider().putMatching(path(), 1, by(provider)));
        refused.with(403, "forbidden", () -> newham.strangers().putMatching(path(), 1, by(provider)));
        refused.with(403, "forbidden", () -> auditor.putMatching(path(), 1, by(provider)));
    }

    @Test
    void aChangeIsHeldAgainstTheRegisterAndTheVersion() {
        UUID provider = newham.provider().organisation();

        refused.with(
                        422,
                        "wrong-kind",
                        () -> newham.userLed()
                                .putMatching(path(), 1, by(newham.borough().organisation())))
                .body(containsString("/provider"));
        refused.with(422, "unknown-reference", () -> newham.userLed().putMatching(path(), 1, by(UUID.randomUUID())))
                .body(containsString("/provider"));
        refused.with(428, "precondition-required", () -> newham.userLed().put(path(), by(provider)));
        refused.with(412, "stale", () -> newham.userLed().putMatching(path(), 2, by(provider)));
        refused.with(
                404,
                "not-found",
                () -> newham.userLed().putMatching("/v1/care-settings/" + UUID.randomUUID(), 1, by(provider)));
    }

    @Test
    void theListCanBeOfOneProvider() {
        UUID provider = newham.provider().organisation();
        String second =
                newham.strangers().made("/v1/care-settings", by(provider)).toString();
        Newham elsewhere = Newham.make();

        assertThat(newham.borough().listed("/v1/care-settings?provider=" + provider))
                .containsExactly(newham.setting().toString(), second);
        assertThat(newham.borough().listed("/v1/care-settings"))
                .contains(second, elsewhere.setting().toString());
        assertThat(newham.borough().listed("/v1/care-settings?provider=" + UUID.randomUUID()))
                .isEmpty();
        refused.with(400, "malformed", () -> newham.borough().get("/v1/care-settings?provider=elm"))
                .body("errors[0].parameter", equalTo("provider"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        refused.with(404, "not-found", () -> newham.userLed().get("/v1/care-settings/" + UUID.randomUUID()));
    }

    private String path() {
        return "/v1/care-settings/" + newham.setting();
    }

    private static Map<String, Object> by(UUID provider) {
        return Map.of("name", "Oak Road", "provider", provider);
    }
}
