package org.saidanddone.standards.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NewVersionTest {
    private static final Map<String, Object> REVISED = Map.of(
            "title", "Feeling safe in my home",
            "outcome", "I decide who comes into my room, and when.",
            "easyRead", "My room. I say who and when.");

    private Town town;
    private Draft first;

    @BeforeEach
    void published() {
        town = Town.shared();
        first = Draft.published(town);
    }

    @Test
    void aNewVersionCarriesCopiesOfTheProvisionsWithTheirLinks() {
        JsonPath before = first.read();
        JsonPath next = draftNext(REVISED).statusCode(201).extract().jsonPath();

        assertThat(next.getInt("number")).isEqualTo(2);
        assertThat(next.getInt("version")).isEqualTo(1);
        assertThat(next.getString("status")).isEqualTo("draft");
        assertThat(next.getString("title")).isEqualTo("Feeling safe in my home");
        assertThat(next.getString("standard.id")).isEqualTo(before.getString("standard.id"));
        assertThat(next.getList("provisions.text")).containsExactly("Staff knock and wait.", "I have a key.");
        assertThat(next.getList("provisions.links.commitment"))
                .isEqualTo(before.getList("provisions.links.commitment"));
        assertThat(next.getList("provisions.id")).doesNotContainAnyElementsOf(before.getList("provisions.id"));
        assertThat(next.getList("assents")).isEmpty();
    }

    @Test
    void aCopyKeepsThePinOfALinkThatTurnedSuspect() {
        Town amended = Town.told();
        Draft draft = Draft.published(amended);
        amended.newham.changeSaid(0, said -> Newham.with(said, Newham.commitment(77)));
        amended.tell(amended.newham.said.get(0), EventType.EVIDENCE_AMENDED);

        amended.userLed()
                .body(REVISED)
                .post(versions(draft))
                .then()
                .statusCode(201)
                .body("provisions[0].links[0].status", equalTo("suspect"))
                .body(
                        "provisions[0].links[0].commitment",
                        equalTo(Newham.commitment(0).value()));
    }

    @Test
    void aNewVersionMayBringProvisionsOfItsOwn() {
        Map<String, Object> request = new HashMap<>(REVISED);
        request.put("provisions", List.of(Draft.provision("Staff wait.", town.said(1), town.said(3))));
        draftNext(request)
                .statusCode(201)
                .header("Location", endsWith("/versions/2"))
                .body("provisions.text", contains("Staff wait."))
                .body("provisions[0].links.evidence.id", contains(town.said(1), town.said(3)));
    }

    @Test
    void whileTheLatestIsADraftThereIsNoNewOne() {
        draftNext(REVISED).statusCode(201);
        draftNext(REVISED)
                .statusCode(409)
                .body("type", endsWith("/wrong-state"))
                .body("detail", containsString("Edit that"));
    }

    @Test
    void onlyTheUserLedOrganisationDraftsANewVersionForNothingElseIsEverPublished() {
        for (RequestSpecification other :
                List.of(town.commissioner(), town.stranger("contributor"), town.stranger("auditor"))) {
            other.body(REVISED).post(versions(first)).then().statusCode(403);
        }
        draftNext(REVISED).statusCode(201);
    }

    @Test
    void theCommissionerNamesNoEvidenceInANewVersion() {
        Map<String, Object> request = new HashMap<>(REVISED);
        request.put("provisions", List.of(Draft.provision("Staff wait.", town.said(1))));
        town.commissioner().body(request).post(versions(first)).then().statusCode(403);
        town.userLed().get(versions(first)).then().body("items", hasSize(1));
    }

    @Test
    void aNewVersionOfAnUnknownStandardIsNotFound() {
        town.userLed()
                .body(REVISED)
                .post("/v1/standards/" + UUID.randomUUID() + "/versions")
                .then()
                .statusCode(404);
    }

    @Test
    void publishingItSupersedesTheEarlierOneForGood() {
        JsonPath decided = town.userLed().get(first.href + "/publication").jsonPath();
        publishNext();

        assertThat(first.read().getString("status")).isEqualTo("superseded");
        assertThat(first.read().getBoolean("approved")).isFalse();
        town.userLed()
                .get(first.href + "/publication")
                .then()
                .statusCode(200)
                .body("status", equalTo("superseded"))
                .body("closure", equalTo(decided.getString("closure")));
        first.publish(town.userLed()).statusCode(409).body("type", endsWith("/wrong-state"));
        assertThat(first.read().getString("status")).isEqualTo("superseded");
    }

    @Test
    void theNewOneIsToldBeforeTheOldOneIsSuperseded() {
        String earlier = first.read().getString("id");
        String next = publishNext();

        List<Event> told = town.topics().read(Source.STANDARDS).stream()
                .filter(event ->
                        List.of(earlier, next).contains(event.aggregate().id().toString()))
                .toList();
        assertThat(told)
                .extracting(Event::type)
                .endsWith(EventType.STANDARD_VERSION_PUBLISHED, EventType.STANDARD_VERSION_SUPERSEDED);
        StandardVersionState superseded = (StandardVersionState) told.getLast().state();
        assertThat(superseded.id().value()).hasToString(earlier);
        assertThat(superseded.publication().status()).isEqualTo(PublicationStatus.SUPERSEDED);
        assertThat(superseded.publication().decision().closure()).isNotNull();
    }

    @Test
    void aSupersededVersionTakesNoNewLink() {
        String provision = first.read().getString("provisions[0].href");
        publishNext();
        town.userLed()
                .body(Map.of(
                        "evidence",
                        town.said(3),
                        "commitment",
                        Newham.commitment(3).value()))
                .post(provision + "/links")
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
    }

    /** The id of the second version, published. */
    private String publishNext() {
        JsonPath next = draftNext(REVISED).statusCode(201).extract().jsonPath();
        String href = next.getString("href");
        town.userLed()
                .body(Map.of("digest", next.getString("digest")))
                .post(href + "/assents")
                .then()
                .statusCode(201);
        town.userLed().post(href + "/publication").then().statusCode(200).body("status", equalTo("published"));
        return next.getString("id");
    }

    private ValidatableResponse draftNext(Map<String, Object> request) {
        return town.userLed().body(request).post(versions(first)).then();
    }

    private static String versions(Draft draft) {
        return draft.href.substring(0, draft.href.lastIndexOf('/'));
    }
}
