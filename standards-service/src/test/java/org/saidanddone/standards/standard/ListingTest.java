package org.saidanddone.standards.standard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.EventType;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ListingTest {
    private Town town;
    private Draft draft;
    private Draft published;

    @BeforeEach
    void oneDraftAndOnePublished() {
        town = Town.told();
        draft = Draft.empty(town);
        published = Draft.published(town);
    }

    @Test
    void theTwoOrganisationsAndAuditorsSeeDraftsAndWhatIsPublished() {
        for (RequestSpecification reader : List.of(town.userLed(), town.commissioner(), town.stranger("auditor"))) {
            of(reader)
                    .body("items", hasSize(2))
                    .body("items.latest.status", contains("draft", "published"))
                    .body("items[1].latest.approved", equalTo(true))
                    .body("items[1].latest.href", equalTo(published.href))
                    .body("items[1].href", equalTo(standard(published)))
                    .body("items[1].versions", equalTo(standard(published) + "/versions"));
        }
    }

    @Test
    void everybodyElseSeesWhatIsPublished() {
        of(town.stranger("procurement")).body("items.latest.status", contains("published"));
        of(town.stranger("contributor")).body("items.latest.status", contains("published"));
        of(town.by("procurement", town.newham.commissioner, "pat")).body("items.latest.status", contains("published"));
    }

    @Test
    void whatIsPublishedIsFoundByItsStatusAlsoWhileANewerVersionIsDrafted() {
        next();
        town.userLed()
                .queryParam("programme", town.newham.programme.value())
                .queryParam("status", "published")
                .get("/v1/standards")
                .then()
                .body("items.latest.href", contains(published.href));
    }

    @Test
    void aStandardIsListedWithItsNewestVersionThatTheCallerMayRead() {
        next();
        of(town.userLed()).body("items[1].latest.number", equalTo(2)).body("items[1].latest.status", equalTo("draft"));
        of(town.stranger("procurement")).body("items", hasSize(1)).body("items[0].latest.number", equalTo(1));
    }

    @Test
    void aFilterByStatusShowsOnlyThose() {
        of(town.userLed().queryParam("status", "published")).body("items.latest.href", contains(published.href));
        of(town.userLed().queryParam("status", "suspended")).body("items", empty());
        town.userLed().queryParam("status", "gone").get("/v1/standards").then().statusCode(400);
    }

    @Test
    void aFilterByAProgrammeThatIsNotThereShowsNone() {
        town.userLed()
                .queryParam("programme", UUID.randomUUID().toString())
                .get("/v1/standards")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("next", nullValue());
    }

    @Test
    void aListIsReadPageByPage() {
        JsonPath first = of(town.userLed().queryParam("limit", 1))
                .body("items", hasSize(1))
                .extract()
                .jsonPath();
        of(town.userLed().queryParam("limit", 1).queryParam("cursor", first.getString("next")))
                .body("items.latest.href", contains(published.href))
                .body("next", nullValue());
    }

    @Test
    void anUnknownParameterIsRefused() {
        town.userLed()
                .queryParam("organisation", "x")
                .get("/v1/standards")
                .then()
                .statusCode(400);
    }

    @Test
    void aStandardIsReadWithATagThatAnswers304() {
        Response read = town.userLed().get(standard(published));
        read.then()
                .statusCode(200)
                .body("latest.href", equalTo(published.href))
                .body("programme.href", endsWith("/v1/programmes/" + town.newham.programme.value()));
        town.userLed()
                .header("If-None-Match", read.getHeader("ETag"))
                .get(standard(published))
                .then()
                .statusCode(304);
    }

    @Test
    void a304HidesNoSuspension() {
        String tag = town.userLed().get(published.href).getHeader("ETag");
        town.newham.withdraw(0);
        town.tell(town.newham.said.get(0), EventType.EVIDENCE_WITHDRAWN);
        town.userLed()
                .header("If-None-Match", tag)
                .get(published.href)
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("provisions[0].links[0].status", equalTo("broken"));
    }

    @Test
    void aStandardOfWhichOneMayReadNoVersionIsRefusedAndAnUnknownOneNotFound() {
        town.stranger("procurement").get(standard(draft)).then().statusCode(403);
        town.stranger("contributor").get(standard(draft)).then().statusCode(403);
        town.stranger("contributor").get(standard(published)).then().statusCode(200);
        town.userLed().get("/v1/standards/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void theVersionsOfAStandardAreListedByNumberAsFarAsTheCallerMayReadThem() {
        next();
        town.userLed()
                .get(standard(published) + "/versions")
                .then()
                .statusCode(200)
                .body("items.number", contains(1, 2))
                .body("items.status", contains("published", "draft"));
        town.stranger("procurement")
                .get(standard(published) + "/versions")
                .then()
                .body("items.number", contains(1));
        town.userLed()
                .queryParam("status", "draft")
                .get(standard(published) + "/versions")
                .then()
                .body("items.number", contains(2));
        town.userLed()
                .get("/v1/standards/" + UUID.randomUUID() + "/versions")
                .then()
                .statusCode(404);
    }

    @Test
    void theVersionsAreReadPageByPage() {
        next();
        String cursor = town.userLed()
                .queryParam("limit", 1)
                .get(standard(published) + "/versions")
                .then()
                .body("items.number", contains(1))
                .extract()
                .path("next");
        town.userLed()
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(standard(published) + "/versions")
                .then()
                .body("items.number", contains(2))
                .body("next", nullValue());
    }

    private void next() {
        town.userLed()
                .body(Draft.WORDS)
                .post(standard(published) + "/versions")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse of(RequestSpecification reader) {
        return reader.queryParam("programme", town.newham.programme.value().toString())
                .get("/v1/standards")
                .then()
                .statusCode(200);
    }

    private static String standard(Draft draft) {
        return draft.href.substring(0, draft.href.indexOf("/versions"));
    }
}
