package org.saidanddone.standards.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
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
class WithdrawalTest {
    private Town town;
    private Draft draft;

    @BeforeEach
    void published() {
        town = Town.shared();
        draft = Draft.published(town);
    }

    @Test
    void theUserLedOrganisationTakesAStandardOutOfForceForGood() {
        withdraw(town.userLed(), draft.etag())
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("approved", equalTo(false));

        draft.publish(town.userLed()).statusCode(409).body("type", endsWith("/wrong-state"));
        assertThat(draft.read().getString("status")).isEqualTo("withdrawn");
    }

    @Test
    void everybodyIsToldOfIt() {
        withdraw(town.userLed(), draft.etag()).statusCode(200);

        Event last = told().getLast();
        assertThat(last.type()).isEqualTo(EventType.STANDARD_VERSION_WITHDRAWN);
        StandardVersionState state = (StandardVersionState) last.state();
        assertThat(state.publication().status()).isEqualTo(PublicationStatus.WITHDRAWN);
        assertThat(state.publication().decision().closure()).isNotNull();
        assertThat(changes()).containsExactly("published", "withdrawn");
    }

    @Test
    void theDecisionThatItStoodUnderIsStillRead() {
        String closure = town.userLed().get(draft.href + "/publication").path("closure");
        withdraw(town.userLed(), draft.etag()).statusCode(200);

        town.stranger("procurement")
                .get(draft.href + "/publication")
                .then()
                .statusCode(200)
                .body("status", equalTo("withdrawn"))
                .body("closure", equalTo(closure));
    }

    @Test
    void nobodyElseTakesItOutOfForce() {
        for (RequestSpecification other :
                List.of(town.commissioner(), town.stranger("contributor"), town.stranger("auditor"))) {
            withdraw(other, draft.etag()).statusCode(403).body("type", endsWith("/forbidden"));
        }
        assertThat(draft.read().getString("status")).isEqualTo("published");
    }

    @Test
    void onlyWhoSawItAsItIsTakesItOutOfForce() {
        town.userLed().post(draft.href + "/withdrawal").then().statusCode(428);
        withdraw(town.userLed(), "\"v1\"").statusCode(412);
        assertThat(draft.read().getString("status")).isEqualTo("published");
    }

    @Test
    void askingAgainChangesNothing() {
        String key = UUID.randomUUID().toString();
        String tag = draft.etag();
        withdraw(town.userLed().header("Idempotency-Key", key), tag).statusCode(200);
        long version = draft.read().getLong("version");

        withdraw(town.userLed().header("Idempotency-Key", key), tag).statusCode(200);
        withdraw(town.userLed(), draft.etag()).statusCode(200).body("status", equalTo("withdrawn"));

        assertThat(draft.read().getLong("version")).isEqualTo(version);
        assertThat(told()).extracting(Event::type).containsOnlyOnce(EventType.STANDARD_VERSION_WITHDRAWN);
        assertThat(changes()).containsExactly("published", "withdrawn");
    }

    @Test
    void aDraftIsNotInForce() {
        Draft other = Draft.written(town);
        town.userLed()
                .header("If-Match", other.etag())
                .post(other.href + "/withdrawal")
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
        assertThat(other.read().getString("status")).isEqualTo("draft");
    }

    @Test
    void whatIsSuspendedIsTakenOutOfForceToo() {
        String assent = draft.read().getString("assents[0].href");
        town.userLed().post(assent + "/withdrawal").then().statusCode(200);
        assertThat(draft.read().getString("status")).isEqualTo("suspended");

        withdraw(town.userLed(), draft.etag()).statusCode(200).body("status", equalTo("withdrawn"));
    }

    @Test
    void whatWasSupersededIsNotTakenOutOfForceAgain() {
        publishNext();
        withdraw(town.userLed(), draft.etag()).statusCode(409).body("type", endsWith("/wrong-state"));
        assertThat(draft.read().getString("status")).isEqualTo("superseded");
    }

    @Test
    void theNextVersionMayBePublishedAndLeavesTheWithdrawnOneAsItIs() {
        withdraw(town.userLed(), draft.etag()).statusCode(200);
        publishNext();
        assertThat(draft.read().getString("status")).isEqualTo("withdrawn");
        town.stranger("procurement")
                .get(versions())
                .then()
                .statusCode(200)
                .body("items.status", contains("withdrawn", "published"));
    }

    @Test
    void itTakesNoAssentAndNoNewLink() {
        String provision = draft.read().getString("provisions[0].href");
        withdraw(town.userLed(), draft.etag()).statusCode(200);

        draft.assent(town.userLed()).statusCode(409).body("type", endsWith("/wrong-state"));
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

    @Test
    void itIsFoundByItsStatus() {
        withdraw(town.userLed(), draft.etag()).statusCode(200);
        town.userLed()
                .queryParam("status", "withdrawn")
                .get(versions())
                .then()
                .statusCode(200)
                .body("items.href", hasItem(draft.href));
    }

    private ValidatableResponse withdraw(RequestSpecification who, String tag) {
        return who.header("If-Match", tag).post(draft.href + "/withdrawal").then();
    }

    private void publishNext() {
        JsonPath next = town.userLed()
                .body(Draft.WORDS)
                .post(versions())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        town.userLed()
                .body(Map.of("digest", next.getString("digest")))
                .post(next.getString("href") + "/assents")
                .then()
                .statusCode(201);
        town.userLed().post(next.getString("href") + "/publication").then().statusCode(200);
    }

    private String versions() {
        return draft.href.substring(0, draft.href.lastIndexOf('/'));
    }

    private List<Event> told() {
        String id = draft.read().getString("id");
        return town.topics().read(Source.STANDARDS).stream()
                .filter(event -> event.aggregate().id().toString().equals(id))
                .toList();
    }

    private List<String> changes() {
        List<String> changes = new ArrayList<>();
        String cursor = "";
        JsonPath page;
        do {
            RequestSpecification asked = town.stranger("auditor").queryParam("limit", 100);
            page = (cursor.isEmpty() ? asked : asked.queryParam("cursor", cursor))
                    .get("/v1/standards/changes")
                    .jsonPath();
            changes.addAll(page.getList("items.findAll { it.version.href == '" + draft.href + "' }.change"));
            cursor = page.getString("next");
        } while (!page.getList("items").isEmpty());
        return changes;
    }
}
