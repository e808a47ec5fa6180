package org.saidanddone.standards.assent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.web.Cursors;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AssentTest {
    private Town town;
    private Draft draft;

    @BeforeEach
    void draft() {
        town = Town.shared();
        draft = Draft.written(town);
    }

    @Test
    void eachOrganisationAssentsInItsCapacity() {
        draft.assent(town.userLed())
                .statusCode(201)
                .body("capacity", equalTo("user-led"))
                .body("organisation.id", equalTo(town.newham.userLed.value().toString()))
                .body("digest", equalTo(draft.digest()))
                .body("withdrawn", equalTo(false));
        draft.assent(town.commissioner()).statusCode(201).body("capacity", equalTo("commissioner"));

        assertThat(draft.read().getList("assents.capacity")).containsExactly("user-led", "commissioner");
    }

    @Test
    void theSamePersonAssentingAgainGetsTheAssentAlreadyGiven() {
        String given = draft.assent(town.userLed()).statusCode(201).extract().path("id");
        long version = draft.read().getLong("version");

        draft.assent(town.userLed()).statusCode(200).body("id", equalTo(given));
        assertThat(draft.read().getLong("version")).isEqualTo(version);
    }

    @Test
    void anotherDigestIsRefused() {
        town.userLed()
                .body(Map.of("digest", "sha256:" + "0".repeat(64)))
                .post(draft.href + "/assents")
                .then()
                .statusCode(409)
                .body("type", endsWith("/digest-differs"));
        assertThat(draft.read().getList("assents")).isEmpty();
    }

    @Test
    void whatIsNoDigestIsRefused() {
        town.userLed()
                .body(Map.of("digest", "yes"))
                .post(draft.href + "/assents")
                .then()
                .statusCode(422);
    }

    @Test
    void anotherOrganisationMayNotAssent() {
        town.stranger("contributor")
                .body(Map.of("digest", draft.digest()))
                .post(draft.href + "/assents")
                .then()
                .statusCode(403);
    }

    @Test
    void anAssentOverAnOlderContentStaysListedAndNoLongerCounts() {
        draft.assent(town.userLed()).statusCode(201);
        assertThat(draft.rulesOfGaps()).isEmpty();

        draft.provide("One more.", town.said(0));

        assertThat(draft.read().getList("assents")).hasSize(1);
        assertThat(draft.rulesOfGaps()).containsExactly("user-authorship");
    }

    @Test
    void anAssentIsTakenBackAndTakingItBackAgainChangesNothing() {
        String assent = draft.assent(town.userLed()).extract().path("href");

        town.userLed().post(assent + "/withdrawal").then().statusCode(200).body("withdrawn", equalTo(true));
        long version = draft.read().getLong("version");
        town.userLed().post(assent + "/withdrawal").then().statusCode(200).body("withdrawn", equalTo(true));
        assertThat(draft.read().getLong("version")).isEqualTo(version);
        town.userLed().get(assent).then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void afterTakingItBackOneMayAssentAgain() {
        String assent = draft.assent(town.userLed()).extract().path("href");
        town.userLed().post(assent + "/withdrawal").then().statusCode(200);

        draft.assent(town.userLed()).statusCode(201);
        assertThat(draft.read().getList("assents.withdrawn")).containsExactly(true, false);
    }

    @Test
    void nobodyTakesBackTheAssentOfAnotherOrganisation() {
        String assent = draft.assent(town.userLed()).extract().path("href");

        town.commissioner().post(assent + "/withdrawal").then().statusCode(403);
        town.stranger("contributor").post(assent + "/withdrawal").then().statusCode(403);
        town.userLed().get(assent).then().body("withdrawn", equalTo(false));
    }

    @Test
    void theAssentsOfAVersionAreListedInTheOrderInWhichTheyWereGiven() {
        draft.assent(town.userLed()).statusCode(201);
        draft.assent(town.commissioner()).statusCode(201);
        String cursor = town.userLed()
                .queryParam("limit", 1)
                .get(draft.href + "/assents")
                .then()
                .statusCode(200)
                .body("items.capacity", contains("user-led"))
                .extract()
                .path("next");
        town.userLed()
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(draft.href + "/assents")
                .then()
                .body("items.capacity", contains("commissioner"))
                .body("next", nullValue());
        town.stranger("procurement").get(draft.href + "/assents").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "9223372036854775807"})
    void aForgedCursorShowsNothingAndBreaksNothing(String after) {
        draft.assent(town.userLed()).statusCode(201);
        int status = town.userLed()
                .queryParam("cursor", Cursors.after(draft.href + "/assents", after))
                .get(draft.href + "/assents")
                .statusCode();
        assertThat(status).isEqualTo(after.startsWith("-") ? 400 : 200);
    }

    @Test
    void whatWasSupersededTakesNoAssent() {
        Draft published = Draft.published(town);
        String digest = published.digest();
        JsonPath second = town.userLed()
                .body(Draft.WORDS)
                .post(published.href.substring(0, published.href.lastIndexOf('/')))
                .jsonPath();
        town.userLed()
                .body(Map.of("digest", second.getString("digest")))
                .post(second.getString("href") + "/assents")
                .then()
                .statusCode(201);
        town.userLed().post(second.getString("href") + "/publication").then().statusCode(200);

        town.commissioner()
                .body(Map.of("digest", digest))
                .post(published.href + "/assents")
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
    }

    @Test
    void anUnknownAssentIsNotFound() {
        town.userLed()
                .post(draft.href + "/assents/" + UUID.randomUUID() + "/withdrawal")
                .then()
                .statusCode(404);
    }
}
