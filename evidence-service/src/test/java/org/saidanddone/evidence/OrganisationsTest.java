package org.saidanddone.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OrganisationsTest {
    private static final Map<String, String> PEOPLE_FIRST = Map.of("name", "Newham People First", "kind", "user-led");

    private final Caller registrar = Caller.of("registrar", UUID.randomUUID());
    private final Refused refused;

    OrganisationsTest(Refused refused) {
        this.refused = refused;
    }

    @Test
    void aRegistrarRegistersAnOrganisation() {
        var made = registrar.post("/v1/organisations", PEOPLE_FIRST).then().statusCode(201);

        String id = made.extract().path("id");
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        made.header("Location", containsString("/v1/organisations/" + id)).header("ETag", equalTo("\"v1\""));
        registrar
                .get("/v1/organisations/" + id)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("id", equalTo(id))
                .body("href", equalTo("/v1/organisations/" + id))
                .body("version", equalTo(1))
                .body("name", equalTo("Newham People First"))
                .body("kind", equalTo("user-led"));
    }

    @Test
    void aContributorDoesNot() {
        Caller contributor = Caller.of("contributor", UUID.randomUUID());

        refused.with(403, "forbidden", () -> contributor.post("/v1/organisations", PEOPLE_FIRST));
    }

    @Test
    void nobodyDoesWithoutAToken() {
        refused.with(
                401,
                "unauthenticated",
                () -> given().contentType(ContentType.JSON).body(PEOPLE_FIRST).post("/v1/organisations"));
    }

    @Test
    void aTokenWithoutAnOrganisationIsRefused() {
        refused.with(
                403,
                "forbidden",
                () -> given().auth()
                        .oauth2(Tokens.withoutOrganisation("registrar"))
                        .contentType(ContentType.JSON)
                        .body(PEOPLE_FIRST)
                        .post("/v1/organisations"));
    }

    @Test
    void theSameKeyTwiceRegistersOnce() {
        String first = keyed("once").then().statusCode(201).extract().path("id");

        keyed("once").then().statusCode(201).body("id", equalTo(first));
        keyed("again").then().statusCode(201).body("id", not(equalTo(first)));
    }

    @Test
    void aNameThatIsTooLongIsRefusedAndTheLimitNamed() {
        refused.with(
                        422,
                        "invalid",
                        () -> registrar.post("/v1/organisations", Map.of("name", "n".repeat(201), "kind", "user-led")))
                .body(containsString("200"))
                .body(containsString("/name"));
    }

    @Test
    void aKindThatThereIsNotIsRefused() {
        refused.with(400, "malformed", () -> registrar.post("/v1/organisations", Map.of("name", "N", "kind", "club")))
                .body(containsString("/kind"))
                .body(not(containsString("club")));
    }

    @Test
    void whatIsMissingIsNamed() {
        refused.with(422, "invalid", () -> registrar.post("/v1/organisations", Map.of("name", "N")))
                .body(containsString("/kind"));
        refused.with(400, "malformed", () -> registrar.request().post("/v1/organisations"));
    }

    @Test
    void anUnknownIdIsNotFound() {
        refused.with(404, "not-found", () -> registrar.get("/v1/organisations/" + UUID.randomUUID()));
        refused.with(404, "not-found", () -> registrar.get("/v1/organisations/newham"));
    }

    @Test
    void aRegistrarRenamesAnOrganisationAndItsKindStays() {
        String path = "/v1/organisations/" + registrar.made("/v1/organisations", PEOPLE_FIRST);

        registrar
                .putMatching(path, 1, Map.of("name", "Newham People First CIC"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("version", equalTo(2))
                .body("name", equalTo("Newham People First CIC"))
                .body("kind", equalTo("user-led"));
        registrar.get(path).then().body("name", equalTo("Newham People First CIC"));
        refused.with(
                        400,
                        "malformed",
                        () -> registrar.putMatching(path, 2, Map.of("name", "Newham", "kind", "commissioner")))
                .body(containsString("/kind"));
    }

    @Test
    void nobodyButARegistrarRenames() {
        UUID id = registrar.made("/v1/organisations", PEOPLE_FIRST);
        Caller itself = Caller.of("contributor", id);

        refused.with(
                403, "forbidden", () -> itself.putMatching("/v1/organisations/" + id, 1, Map.of("name", "Better")));
    }

    @Test
    void aRenamingSaysWhichVersionItChanges() {
        String path = "/v1/organisations/" + registrar.made("/v1/organisations", PEOPLE_FIRST);
        Map<String, String> name = Map.of("name", "Better");

        refused.with(428, "precondition-required", () -> registrar.put(path, name));
        refused.with(412, "stale", () -> registrar.putMatching(path, 2, name));
        refused.with(404, "not-found", () -> registrar.putMatching("/v1/organisations/" + UUID.randomUUID(), 1, name));
        refused.with(422, "invalid", () -> registrar.putMatching(path, 1, Map.of("name", " ")))
                .body(containsString("/name"));
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        String path = "/v1/organisations/" + registrar.made("/v1/organisations", PEOPLE_FIRST);

        registrar.request().header("If-None-Match", "\"v1\"").get(path).then().statusCode(304);
        registrar.putMatching(path, 1, Map.of("name", "Better")).then().statusCode(200);
        registrar.request().header("If-None-Match", "\"v1\"").get(path).then().statusCode(200);
    }

    @Test
    void theListCanBeOfOneKind() {
        String group = registrar.made("/v1/organisations", PEOPLE_FIRST).toString();
        String support = registrar
                .made("/v1/organisations", Map.of("name", "A support organisation", "kind", "support"))
                .toString();

        assertThat(registrar.listed("/v1/organisations?kind=support"))
                .contains(support)
                .doesNotContain(group);
        refused.with(400, "malformed", () -> registrar.get("/v1/organisations?kind=club"))
                .body("errors[0].in", equalTo("query"))
                .body("errors[0].parameter", equalTo("kind"));
        refused.with(400, "malformed", () -> registrar.get("/v1/organisations?kinds=support"));
    }

    @Test
    void theListShowsEveryOrganisationOnceInOrder() {
        List<String> registered = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            registered.add(registrar.made("/v1/organisations", PEOPLE_FIRST).toString());
        }

        List<String> listed = new ArrayList<>();
        String next = "/v1/organisations?limit=2";
        while (next != null) {
            var page = registrar
                    .request()
                    .urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200);
            List<String> ids = page.extract().path("items.id");
            assertThat(ids).hasSizeLessThanOrEqualTo(2);
            listed.addAll(ids);
            String cursor = page.extract().path("next");
            next = cursor == null ? null : "/v1/organisations?limit=2&cursor=" + cursor;
        }

        assertThat(listed).doesNotHaveDuplicates().isSorted().containsAll(registered);
    }

    @Test
    void aPageHasAtMostAHundred() {
        refused.with(400, "malformed", () -> registrar.get("/v1/organisations?limit=101"));
        refused.with(400, "malformed", () -> registrar.get("/v1/organisations?limit=0"));
        refused.with(400, "malformed", () -> registrar.get("/v1/organisations?cursor=elsewhere"));
        String cursorOfAnotherListing = "YzE6NDI";
        refused.with(400, "malformed", () -> registrar.get("/v1/organisations?cursor=" + cursorOfAnotherListing));
    }

    private io.restassured.response.Response keyed(String key) {
        return registrar
                .request()
                .header("Idempotency-Key", key)
                .body(PEOPLE_FIRST)
                .post("/v1/organisations");
    }
}
