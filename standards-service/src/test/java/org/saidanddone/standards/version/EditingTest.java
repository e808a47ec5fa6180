package org.saidanddone.standards.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EditingTest {
    private static final Map<String, String> EDITED = Map.of(
            "title", "Safe at home",
            "outcome", "I decide who comes in.",
            "easyRead", "My room.");

    private Town town;
    private Draft draft;

    @BeforeEach
    void draft() {
        town = Town.shared();
        draft = Draft.empty(town);
    }

    @Test
    void anEditChangesTextVersionAndDigest() {
        String before = draft.digest();

        town.userLed()
                .header("If-Match", "\"v1\"")
                .body(EDITED)
                .put(draft.href)
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("title", equalTo("Safe at home"))
                .body("outcome", equalTo("I decide who comes in."))
                .body("easyRead", equalTo("My room."))
                .body("version", equalTo(2))
                .body("digest", not(equalTo(before)));
    }

    @Test
    void anEditWithoutIfMatchIsRefused() {
        town.userLed().body(EDITED).put(draft.href).then().statusCode(428);
        assertThat(draft.read().getLong("version")).isEqualTo(1);
    }

    @Test
    void anEditOfAStaleVersionIsRefusedAndChangesNothing() {
        town.userLed()
                .header("If-Match", "\"v1\"")
                .body(EDITED)
                .put(draft.href)
                .then()
                .statusCode(200);

        town.commissioner()
                .header("If-Match", "\"v1\"")
                .body(Draft.WORDS)
                .put(draft.href)
                .then()
                .statusCode(412);
        assertThat(draft.read().getString("title")).isEqualTo("Safe at home");
    }

    @Test
    void anUnknownFieldIsRefused() {
        town.userLed()
                .header("If-Match", "\"v1\"")
                .body(Map.of("title", "a", "outcome", "b", "easyRead", "c", "status", "published"))
                .put(draft.href)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/status"));
    }

    @Test
    void anotherOrganisationMayNotEdit() {
        town.stranger("contributor")
                .header("If-Match", "\"v1\"")
                .body(EDITED)
                .put(draft.href)
                .then()
                .statusCode(403);
    }

    @Test
    void aPublishedVersionIsNotEdited() {
        Draft published = Draft.published(town);

        town.userLed()
                .header("If-Match", published.etag())
                .body(EDITED)
                .put(published.href)
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
        assertThat(published.read().getString("title")).isEqualTo("Feeling safe at home");
    }

    @Test
    void anUnknownVersionIsNotFound() {
        town.userLed()
                .get("/v1/standards/" + UUID.randomUUID() + "/versions/1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        town.userLed()
                .get(draft.href.replace("versions/1", "versions/2"))
                .then()
                .statusCode(404);
    }

    @Test
    void aDraftIsReadByItsTwoOrganisationsAndAuditorsOnly() {
        town.userLed().get(draft.href).then().statusCode(200);
        town.commissioner().get(draft.href).then().statusCode(200);
        town.stranger("auditor").get(draft.href).then().statusCode(200);
        town.stranger("procurement").get(draft.href).then().statusCode(403);
        town.stranger("contributor").get(draft.href).then().statusCode(403);
    }

    @Test
    void whatIsPublishedIsReadByEverybodyWithoutItsLinks() {
        Draft published = Draft.published(town);

        for (RequestSpecification reader : List.of(
                town.stranger("procurement"),
                town.stranger("contributor"),
                town.by("procurement", town.newham.userLed, "pat"))) {
            reader.get(published.href)
                    .then()
                    .statusCode(200)
                    .body("approved", equalTo(true))
                    .body("provisions[0].links", equalTo(null));
        }
    }
}
