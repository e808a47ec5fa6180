package org.saidanddone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.security.Role;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HttpRefusalsTest {
    private static final OrganisationId SOMEBODY = new OrganisationId(UUID.randomUUID());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/notes/canary",
                "/v1/notes/1-1-1-1-1",
                "/v1/notes/0d0e3b5c-8f2e-4d8e-9a55-3b1c1f3c9a10",
                "/v1/notes/%00",
                "/v1/operations/0d0e3b5c-8f2e-4d8e-9a55-3b1c1f3c9a10",
                "/v1/operations/canary",
                "/v1/canary",
                "/canary",
                "/"
            })
    void whatIsNotThereIsNotFound(String path) {
        refused(Http.request().urlEncodingEnabled(false).get(path), 404, "not-found")
                .body(not(containsString("canary")));
    }

    @Test
    void aMethodThatIsNotThereIsRefusedWithThoseThatAre() {
        refused(Http.request().patch("/v1/notes/" + UUID.randomUUID()), 405, "method-not-allowed")
                .header("Allow", equalTo("DELETE, GET, HEAD, OPTIONS, PUT"));
    }

    @Test
    void aMediaTypeThatNobodyWritesIsRefused() {
        refused(
                Http.request().accept("application/xml").get("/v1/operations/" + UUID.randomUUID()),
                406,
                "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/octet-stream"})
    void aMediaTypeThatNobodyReadsIsRefused(String type) {
        refused(
                Http.request()
                        .contentType(type)
                        .body(Http.NOTE.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/notes"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "application/x-www-form-urlencoded", "application/json/json", ""})
    void aContentTypeThatIsNoMediaTypeOfOursIsRefused(String type) throws Exception {
        HttpResponse<String> refused = post(HttpRequest.BodyPublishers.ofString(Http.NOTE), type);

        assertThat(refused.statusCode()).isIn(400, 415);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue(Problem.MEDIA_TYPE);
    }

    @Test
    void aProblemIsADocumentWhateverIsAccepted() {
        refused(Http.request().accept("text/html").get("/v1/notes/" + UUID.randomUUID()), 404, "not-found");
        refused(Http.request().accept("nonsense").get("/v1/canary"), 404, "not-found");
    }

    @Test
    void aBodyBeyondTheLimitIsRefused() {
        String large = "{\"title\":\"" + "x".repeat(1024 * 1024) + "\"}";

        refused(Http.post(large), 413, "too-large").body("detail", containsString("1 MiB"));
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedAlsoWhenItsLengthWasNotSaid() throws Exception {
        byte[] large = ("{\"title\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}").getBytes(StandardCharsets.UTF_8);

        HttpResponse<String> answer = post(
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)), "application/json");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(Http.PROBLEMS + "too-large");
    }

    @Test
    void nobodyIsLetInWithoutAToken() {
        refused(RestAssured.get("/v1/notes/" + UUID.randomUUID()), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void aTokenIsAskedForBeforeTheBodyIsRead() {
        refused(
                RestAssured.given().contentType("application/json").body("{").post("/v1/notes"),
                401,
                "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void whatIsNoTokenOfTheIssuerIsRefused(String token) {
        refused(Http.with(token).get("/v1/notes/" + UUID.randomUUID()), 401, "unauthenticated")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body(not(containsString("canary")));
    }

    @Test
    void anExpiredTokenIsRefused() {
        refused(
                Http.with(Tokens.expired(Role.CONTRIBUTOR, SOMEBODY)).get("/v1/notes/" + UUID.randomUUID()),
                401,
                "unauthenticated");
    }

    @Test
    void aRoleThatDoesNotSufficeIsRefused() {
        refused(
                Http.with(Tokens.of(Role.PROCUREMENT, SOMEBODY)).get("/v1/notes/" + UUID.randomUUID()),
                403,
                "forbidden");
    }

    @Test
    void aTokenThatNamesNoOrganisationDoesNotWrite() {
        refused(
                        Http.with(Tokens.withoutOrganisation(Role.CONTRIBUTOR))
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .contentType("application/json")
                                .body(Http.NOTE)
                                .post("/v1/notes"),
                        403,
                        "forbidden")
                .body("detail", containsString("organisation"));
    }

    private static HttpResponse<String> post(HttpRequest.BodyPublisher body, String type) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/v1/notes"))
                .header("Authorization", "Bearer " + Tokens.of(Role.CONTRIBUTOR, SOMEBODY))
                .POST(body);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static ValidatableResponse refused(Response answer, int status, String type) {
        return answer.then()
                .statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(Http.PROBLEMS + type))
                .body("status", equalTo(status))
                .body("title", not(emptyOrNullString()))
                .body("detail", not(emptyOrNullString()));
    }
}
