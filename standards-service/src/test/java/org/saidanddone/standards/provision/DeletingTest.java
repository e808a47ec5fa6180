package org.saidanddone.standards.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DeletingTest {
    private Town town;
    private Draft draft;
    private String first;
    private String second;

    @BeforeEach
    void draft() {
        town = Town.shared();
        draft = Draft.empty(town);
        first = draft.provide("Staff knock.", town.said(0), town.said(1));
        second = draft.provide("I have a key.", town.said(3));
    }

    @Test
    void theProvisionsOfAVersionAreListedInTheirOrderPageByPage() {
        JsonPath page =
                list(1).body("items.text", contains("Staff knock.")).extract().jsonPath();
        town.userLed()
                .queryParam("limit", 1)
                .queryParam("cursor", page.getString("next"))
                .get(draft.href + "/provisions")
                .then()
                .body("items.text", contains("I have a key."))
                .body("next", nullValue());
        town.stranger("procurement").get(draft.href + "/provisions").then().statusCode(403);
    }

    @Test
    void aProvisionOfADraftIsDeletedAndTheDigestChanges() {
        String before = draft.digest();
        delete(town.userLed(), first, "\"v1\"").statusCode(204);

        town.userLed().get(first).then().statusCode(404);
        assertThat(draft.read().getList("provisions.text")).containsExactly("I have a key.");
        assertThat(draft.digest()).isNotEqualTo(before);
        assertThat(town.topics().read(Source.STANDARDS))
                .filteredOn(event -> first.endsWith(event.aggregate().id().toString()))
                .extracting(Event::type)
                .containsExactly(EventType.PROVISION_DRAFTED, EventType.PROVISION_REMOVED);
    }

    @Test
    void whatIsWrittenAfterADeletionStandsLast() {
        delete(town.userLed(), first, "\"v1\"").statusCode(204);
        draft.provide("Staff wait.");
        assertThat(draft.read().getList("provisions.text")).containsExactly("I have a key.", "Staff wait.");
    }

    @Test
    void aDeletionNeedsTheVersionThatWasRead() {
        town.userLed().delete(first).then().statusCode(428).body("errors[0].parameter", equalTo("If-Match"));
        delete(town.userLed(), first, "\"v7\"").statusCode(412);
        town.userLed().get(first).then().statusCode(200);
    }

    @Test
    void nobodyElseDeletesAProvisionAndNoneOfWhatWasPublished() {
        delete(town.stranger("contributor"), first, "\"v1\"").statusCode(403);
        Draft published = Draft.published(town);
        delete(town.userLed(), published.read().getString("provisions[0].href"), "\"v1\"")
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
        delete(town.userLed(), draft.href + "/provisions/" + UUID.randomUUID(), "\"v1\"")
                .statusCode(404);
    }

    @Test
    void theLinksOfAProvisionAreListedAndReadWithHowTheyStand() {
        town.userLed()
                .get(first + "/links")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.status", everyItem(equalTo("current")));
        town.userLed()
                .get(first + "/links/" + town.said(0))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"v1."))
                .body("href", equalTo(first + "/links/" + town.said(0)))
                .body("evidence.id", equalTo(town.said(0)))
                .body("commitment", equalTo(Newham.commitment(0).value()))
                .body("status", equalTo("current"));
        town.userLed().get(first + "/links/" + town.said(3)).then().statusCode(404);
    }

    @Test
    void theLinksAreReadPageByPage() {
        List<String> both =
                List.of(town.said(0), town.said(1)).stream().sorted().toList();
        String cursor = town.userLed()
                .queryParam("limit", 1)
                .get(first + "/links")
                .then()
                .body("items.evidence.id", contains(both.get(0)))
                .extract()
                .path("next");
        town.userLed()
                .queryParam("limit", 1)
                .queryParam("cursor", cursor)
                .get(first + "/links")
                .then()
                .body("items.evidence.id", contains(both.get(1)))
                .body("next", nullValue());
    }

    @Test
    void whichEvidenceIsLinkedIsForTheUserLedOrganisationAndAuditors() {
        town.stranger("auditor").get(first + "/links").then().statusCode(200);
        for (RequestSpecification other :
                List.of(town.commissioner(), town.stranger("procurement"), town.stranger("contributor"))) {
            other.get(first + "/links").then().statusCode(403);
        }
        town.commissioner().get(first + "/links/" + town.said(0)).then().statusCode(403);
    }

    @Test
    void aLinkTurnsSuspectWhenTheWordsAreAmendedAndBrokenWhenTheyAreTakenBack() {
        Town changing = Town.told();
        String provision = Draft.empty(changing).provide("Staff knock.", changing.said(0), changing.said(1));
        changing.newham.changeSaid(0, said -> Newham.with(said, Newham.commitment(77)));
        changing.tell(changing.newham.said.get(0), EventType.EVIDENCE_AMENDED);
        changing.newham.withdraw(1);
        changing.tell(changing.newham.said.get(1), EventType.EVIDENCE_WITHDRAWN);

        changing.userLed().get(provision + "/links/" + changing.said(0)).then().body("status", equalTo("suspect"));
        changing.userLed().get(provision + "/links/" + changing.said(1)).then().body("status", equalTo("broken"));
    }

    @Test
    void aLinkIsDeletedAndTheContentStays() {
        String before = draft.digest();
        delete(town.userLed(), first + "/links/" + town.said(0), "\"v1\"").statusCode(204);

        town.userLed().get(first).then().body("version", equalTo(2)).body("links.evidence.id", contains(town.said(1)));
        assertThat(draft.digest()).isEqualTo(before);
        delete(town.userLed(), first + "/links/" + town.said(0), "\"v2\"").statusCode(404);
    }

    @Test
    void deletingALinkThatAPublicationNeedsSuspendsItBeforeItIsAnswered() {
        Draft published = Draft.published(town);
        String provision = published.read().getString("provisions[1].href");
        delete(town.userLed(), provision + "/links/" + town.said(3), "\"v1\"").statusCode(204);

        assertThat(published.read().getString("status")).isEqualTo("suspended");
        String id = published.read().getString("id");
        assertThat(town.topics().read(Source.STANDARDS))
                .filteredOn(event -> event.aggregate().id().toString().equals(id))
                .extracting(Event::type)
                .endsWith(EventType.STANDARD_VERSION_SUSPENDED);
    }

    @Test
    void deletingALinkThatIsNotNeededLeavesThePublication() {
        Draft published = Draft.published(town);
        String provision = published.read().getString("provisions[0].href");
        delete(town.userLed(), provision + "/links/" + town.said(0), "\"v1\"").statusCode(204);
        assertThat(published.read().getString("status")).isEqualTo("published");
    }

    @Test
    void onlyTheUserLedOrganisationDeletesALinkAndOnlyAsItWasRead() {
        String link = first + "/links/" + town.said(0);
        delete(town.commissioner(), link, "\"v1\"").statusCode(403);
        delete(town.stranger("contributor"), link, "\"v1\"").statusCode(403);
        town.userLed().delete(link).then().statusCode(428);
        delete(town.userLed(), link, "\"v9\"").statusCode(412);
        town.userLed().get(link).then().statusCode(200);
        town.userLed().get(second).then().body("links", hasSize(1));
    }

    private ValidatableResponse list(int limit) {
        return town.userLed()
                .queryParam("limit", limit)
                .get(draft.href + "/provisions")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse delete(RequestSpecification person, String href, String read) {
        return person.header("If-Match", read).delete(href).then();
    }
}
