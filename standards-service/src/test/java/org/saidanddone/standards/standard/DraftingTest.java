package org.saidanddone.standards.standard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DraftingTest {
    private Town town;

    @BeforeEach
    void town() {
        town = Town.shared();
    }

    @Test
    void theUserLedOrganisationDraftsAStandardWithItsFirstVersion() {
        town.userLed()
                .body(Draft.request(town))
                .post("/v1/standards")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/standards/[0-9a-f-]{36}/versions/1"))
                .header("ETag", "\"v1\"")
                .body("href", startsWith("/v1/standards/"))
                .body("version", equalTo(1))
                .body("number", equalTo(1))
                .body("programme.id", equalTo(town.newham.programme.value().toString()))
                .body("title", equalTo("Feeling safe at home"))
                .body("outcome", equalTo("I decide who comes into my room."))
                .body("easyRead", equalTo("It is my room."))
                .body("digest", equalTo("sha256:6f76b53e164be1d067de6b278e5cd948c7f3d3db3f3ee8371f410373481417e1"))
                .body("provisions", empty())
                .body("assents", empty())
                .body("status", equalTo("draft"))
                .body("approved", equalTo(false))
                .body("verified", equalTo(false))
                .body(
                        "author.organisation.id",
                        equalTo(town.newham.userLed.value().toString()));
    }

    @Test
    void theDraftIsToldAsAnEventWithoutItsWords() {
        String id = Draft.empty(town).read().getString("id");

        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            assertThat(town.topics().read(Source.STANDARDS))
                    .filteredOn(event -> event.aggregate().id().toString().equals(id))
                    .extracting(Event::type)
                    .containsExactly(EventType.STANDARD_VERSION_DRAFTED);
        });
        assertThat(town.topics().records(Source.STANDARDS))
                .noneMatch(written -> new String(written.value(), StandardCharsets.UTF_8).contains("Feeling safe"));
    }

    @Test
    void theCommissionerMayDraftToo() {
        assertThat(Draft.by(town, town.commissioner()).read().getString("author.organisation.id"))
                .isEqualTo(town.newham.commissioner.value().toString());
    }

    @Test
    void anotherOrganisationMayNotDraft() {
        town.stranger("contributor")
                .body(Draft.request(town))
                .post("/v1/standards")
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void anAuditorMayNotDraft() {
        town.by("auditor", town.newham.userLed, "ada")
                .body(Draft.request(town))
                .post("/v1/standards")
                .then()
                .statusCode(403);
    }

    @Test
    void nobodyDraftsWithoutAToken() {
        given().contentType(ContentType.JSON)
                .body(Draft.request(town))
                .post("/v1/standards")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void theProgrammeMustBeKnown() {
        Map<String, String> request = new HashMap<>(Draft.request(town));
        request.put("programme", UUID.randomUUID().toString());

        town.userLed()
                .body(request)
                .post("/v1/standards")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/programme"));
    }

    @Test
    void aTitleOfMoreThan200CharactersIsRefusedAndTheLimitSaid() {
        Map<String, String> request = new HashMap<>(Draft.request(town));
        request.put("title", "t".repeat(201));

        String problem = town.userLed()
                .body(request)
                .post("/v1/standards")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(problem).contains("/title").contains("200");
    }

    @Test
    void theSameRequestUnderOneKeyDraftsOnce() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key);

        assertThat(keyed(key)).isEqualTo(first);
    }

    private String keyed(String key) {
        return town.userLed()
                .header("Idempotency-Key", key)
                .body(Draft.request(town))
                .post("/v1/standards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
