package org.saidanddone.standards.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.EventType;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ChangesTest {
    private Town town;
    private Draft draft;
    private String beginning;

    @BeforeEach
    void published() {
        town = Town.told();
        beginning = end();
        draft = Draft.published(town);
    }

    @Test
    void theFeedTellsOfPublicationAndSuspensionInTheirOrder() {
        withdraw();
        after(town.stranger("procurement"), beginning)
                .body("items.change", contains("published", "suspended"))
                .body("items.version.href", contains(draft.href, draft.href))
                .body("items.number", contains(1, 1))
                .body("items.approved", contains(false, false))
                .body("items[1].standard.href", startsWith("/v1/standards/"))
                .body("items[1].at", notNullValue());
    }

    @Test
    void whoWaitsGoesOnFromNextAndIsToldNothingTwice() {
        String next = after(town.userLed(), beginning)
                .body("items.change", contains("published"))
                .body("items.approved", contains(true))
                .body("items.verified", contains(true))
                .extract()
                .path("next");
        String again =
                after(town.userLed(), next).body("items", empty()).extract().path("next");
        assertThat(again).isEqualTo(next);
        withdraw();
        after(town.userLed(), again).body("items.change", contains("suspended"));
    }

    @Test
    void aNewerVersionIsToldBeforeTheOlderOneIsSuperseded() {
        JsonPath second = town.userLed()
                .body(Draft.WORDS)
                .post(draft.href.substring(0, draft.href.lastIndexOf('/')))
                .jsonPath();
        town.userLed()
                .body(Map.of("digest", second.getString("digest")))
                .post(second.getString("href") + "/assents")
                .then()
                .statusCode(201);
        town.userLed().post(second.getString("href") + "/publication").then().statusCode(200);

        after(town.stranger("auditor"), beginning)
                .body("items.change", contains("published", "published", "superseded"))
                .body("items.number", contains(1, 2, 1));
    }

    @Test
    void aPageHoldsNoMoreThanAskedForAndTheNextGoesOn() {
        withdraw();
        String next = town.userLed()
                .queryParam("cursor", beginning)
                .queryParam("limit", 1)
                .get("/v1/standards/changes")
                .then()
                .statusCode(200)
                .body("items.change", contains("published"))
                .extract()
                .path("next");
        after(town.userLed(), next).body("items.change", contains("suspended"));
    }

    @Test
    void whoeverMayReadWhatIsPublishedFollowsTheFeedAndNobodyElse() {
        after(town.stranger("contributor"), beginning).body("items.change", contains("published"));
        town.by("registrar", town.newham.userLed, "rita")
                .get("/v1/standards/changes")
                .then()
                .statusCode(403);
    }

    @Test
    void aCursorThatIsNoneIsRefused() {
        town.userLed()
                .queryParam("cursor", "yesterday")
                .get("/v1/standards/changes")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    private void withdraw() {
        town.newham.withdraw(3);
        town.tell(town.newham.said.get(3), EventType.EVIDENCE_WITHDRAWN);
    }

    /** The end of the feed. */
    private String end() {
        String cursor = "";
        JsonPath page;
        do {
            RequestSpecification asked = town.stranger("auditor").queryParam("limit", 100);
            page = (cursor.isEmpty() ? asked : asked.queryParam("cursor", cursor))
                    .get("/v1/standards/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            cursor = page.getString("next");
        } while (!page.getList("items").isEmpty());
        return cursor;
    }

    private static ValidatableResponse after(RequestSpecification reader, String cursor) {
        return reader.queryParam("cursor", cursor)
                .get("/v1/standards/changes")
                .then()
                .statusCode(200);
    }
}
