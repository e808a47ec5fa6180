package org.saidanddone.standards.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.EventType;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LinkTest {
    private Town town;
    private Draft draft;
    private String provision;

    @BeforeEach
    void draft() {
        town = Town.shared();
        draft = Draft.empty(town);
        provision = draft.provide("Staff knock.", town.said(0));
    }

    @Test
    void aLinkIsAddedAndTheDigestStays() {
        String before = draft.digest();

        link(1).statusCode(201)
                .header("ETag", "\"v2\"")
                .header("Location", containsString("/links/" + town.said(1)))
                .body("links", hasSize(2));
        assertThat(draft.digest()).isEqualTo(before);
    }

    @Test
    void whoHasReadTheStandardSeesThatItsLinksAreOthers() {
        for (RequestSpecification reader : List.of(town.userLed(), town.commissioner())) {
            String tag = reader.get(draft.href).header("ETag");
            town.userLed()
                    .header("If-Match", town.userLed().get(provision).header("ETag"))
                    .delete(provision + "/links/" + town.said(0))
                    .then()
                    .statusCode(204);
            link(0).statusCode(201);

            reader.header("If-None-Match", tag).get(draft.href).then().statusCode(200);
        }
    }

    @Test
    void linkingTheSameAgainChangesNothing() {
        link(0).statusCode(200).header("ETag", "\"v1\"").body("links", hasSize(1));
    }

    @Test
    void linkingAmendedEvidenceAgainPinsItAnew() {
        Town amended = Town.told();
        Draft other = Draft.empty(amended);
        String reviewed = other.provide("Staff knock.", amended.said(0));
        amended.newham.changeSaid(0, said -> Newham.with(said, Newham.commitment(77)));
        amended.tell(amended.newham.said.get(0), EventType.EVIDENCE_AMENDED);

        amended.userLed()
                .get(reviewed)
                .then()
                .body("links[0].commitment", equalTo(Newham.commitment(0).value()));
        amended.userLed()
                .body(Map.of(
                        "evidence",
                        amended.said(0),
                        "commitment",
                        Newham.commitment(77).value()))
                .post(reviewed + "/links")
                .then()
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("links", hasSize(1))
                .body("links[0].commitment", equalTo(Newham.commitment(77).value()));
    }

    @Test
    void whoReadOtherWordsThanThePresentOnesDoesNotReview() {
        Town amended = Town.told();
        Draft other = Draft.empty(amended);
        String unreviewed = other.provide("Staff knock.", amended.said(0));
        amended.newham.changeSaid(0, said -> Newham.with(said, Newham.commitment(77)));
        amended.tell(amended.newham.said.get(0), EventType.EVIDENCE_AMENDED);

        amended.userLed()
                .body(read(amended, 0))
                .post(unreviewed + "/links")
                .then()
                .statusCode(409)
                .body("type", endsWith("/digest-differs"))
                .body("detail", containsString("Read the words again"))
                .body("errors[0].pointer", equalTo("/commitment"));
        amended.userLed()
                .get(unreviewed)
                .then()
                .body("version", equalTo(1))
                .body("links[0].status", equalTo("suspect"))
                .body("links[0].commitment", equalTo(Newham.commitment(0).value()));
    }

    @Test
    void aLinkNamesTheWordsThatWereRead() {
        town.userLed()
                .body(Map.of("evidence", town.said(1)))
                .post(provision + "/links")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/commitment"));
        town.userLed()
                .body(Map.of("evidence", town.said(1), "commitment", "the latest"))
                .post(provision + "/links")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/commitment"));
    }

    @Test
    void unknownEvidenceIsRefused() {
        town.userLed()
                .body(Map.of(
                        "evidence",
                        UUID.randomUUID(),
                        "commitment",
                        Newham.commitment(0).value()))
                .post(provision + "/links")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/evidence"));
    }

    @Test
    void onlyTheUserLedOrganisationLinksAndReviews() {
        for (RequestSpecification other : List.of(town.commissioner(), town.stranger("contributor"))) {
            other.body(read(town, 1)).post(provision + "/links").then().statusCode(403);
        }
        town.commissioner()
                .body(read(town, 0))
                .post(provision + "/links")
                .then()
                .statusCode(403)
                .body("type", endsWith("/forbidden"));
        town.userLed().get(provision).then().body("version", equalTo(1)).body("links", hasSize(1));
    }

    @Test
    void aPublishedVersionTakesAReviewButNoNewLink() {
        Draft published = Draft.published(town);
        String first = published.read().getString("provisions[0].href");

        town.userLed().body(read(town, 0)).post(first + "/links").then().statusCode(200);
        town.userLed()
                .body(read(town, 3))
                .post(first + "/links")
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
    }

    private ValidatableResponse link(int said) {
        return town.userLed().body(read(town, said)).post(provision + "/links").then();
    }

    /** The i-th thing said, by who read its first words. */
    private static Map<String, String> read(Town town, int i) {
        return Map.of(
                "evidence", town.said(i), "commitment", Newham.commitment(i).value());
    }
}
