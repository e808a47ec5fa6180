package org.saidanddone.standards.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
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
class SuspensionTest {
    private Town town;
    private Draft draft;

    @BeforeEach
    void published() {
        town = Town.told();
        draft = Draft.published(town);
    }

    @Test
    void aWithdrawalOfEvidenceSuspendsTheStandardThatNeedsIt() {
        withdraw(3);

        assertThat(draft.read().getString("status")).isEqualTo("suspended");
        assertThat(draft.read().getBoolean("approved")).isFalse();
    }

    @Test
    void aWithdrawalThatLeavesEnoughSuspendsNothing() {
        withdraw(0);

        assertThat(draft.read().getString("status")).isEqualTo("published");
        assertThat(draft.read().getBoolean("approved")).isTrue();
    }

    @Test
    void whichEvidenceAGapIsAboutIsShownToTheUserLedOrganisationOnly() {
        withdraw(3);

        String gap = "gaps.find { it.missing.startsWith('The link is broken') }.subject";
        town.userLed()
                .post(draft.href + "/publication-checks")
                .then()
                .body(gap + ".id", equalTo(town.said(3)))
                .body("gaps.pointer", hasItem("/provisions/1/links/0"));
        town.commissioner()
                .post(draft.href + "/publication-checks")
                .then()
                .body("gaps.missing", hasItem("Something linked here does not count at present."))
                .body("gaps.subject.type", not(hasItem("evidence")))
                .body(gap, nullValue());
        town.stranger("auditor").post(draft.href + "/publication-checks").then().body(gap, notNullValue());
    }

    @Test
    void takingBackTheUserLedAssentSuspendsBeforeItIsAnswered() {
        String assent = draft.read().getString("assents[0].href");

        town.userLed().post(assent + "/withdrawal").then().statusCode(200);

        assertThat(draft.read().getString("status")).isEqualTo("suspended");
        List<Event> told = told();
        assertThat(told)
                .extracting(Event::type)
                .endsWith(EventType.STANDARD_VERSION_ASSENT_WITHDRAWN, EventType.STANDARD_VERSION_SUSPENDED);
        Event suspended = told.getLast();
        StandardVersionState state = (StandardVersionState) suspended.state();
        assertThat(suspended.by()).isNull();
        assertThat(state.publication().status()).isEqualTo(PublicationStatus.SUSPENDED);
        assertThat(state.publication().decision().gaps()).containsExactly("user-authorship");
        assertThat(state.publication().decision().closure()).isNull();
        assertThat(state.publication().decision().frontier()).containsOnlyKeys(Source.EVIDENCE, Source.AUDIT);
    }

    @Test
    void takingBackTheCommissionersAssentLeavesTheStandardPublished() {
        String assent = draft.read().getString("assents[1].href");

        town.commissioner().post(assent + "/withdrawal").then().statusCode(200);

        assertThat(draft.read().getString("status")).isEqualTo("published");
    }

    @Test
    void aSuspendedVersionIsMendedAndPublishedAgain() {
        withdraw(3);
        String provision = draft.read().getString("provisions[1].href");

        town.userLed()
                .body(Map.of(
                        "evidence",
                        town.said(2),
                        "commitment",
                        Newham.commitment(2).value()))
                .post(provision + "/links")
                .then()
                .statusCode(201);
        assertThat(draft.read().getString("status")).isEqualTo("suspended");
        draft.publish(town.userLed()).statusCode(200).body("approved", equalTo(true));
    }

    @Test
    void theTextOfASuspendedVersionIsNotChanged() {
        withdraw(3);
        String digest = draft.digest();
        String provision = draft.read().getString("provisions[1].href");

        refused(town.userLed()
                .header("If-Match", draft.etag())
                .body(Map.of("title", "t", "outcome", "o", "easyRead", "e"))
                .put(draft.href));
        refused(town.userLed()
                .header("If-Match", "\"v1\"")
                .body(Map.of("text", "t", "easyRead", "e"))
                .put(provision));
        refused(town.userLed().body(Draft.provision("More.")).post(draft.href + "/provisions"));
        assertThat(draft.digest()).isEqualTo(digest);
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"))
                .body("detail", containsString("Write a new version"));
    }

    private void withdraw(int i) {
        town.newham.withdraw(i);
        town.tell(town.newham.said.get(i), EventType.EVIDENCE_WITHDRAWN);
    }

    private List<Event> told() {
        String id = draft.read().getString("id");
        return town.topics().read(Source.STANDARDS).stream()
                .filter(event -> event.aggregate().id().toString().equals(id))
                .toList();
    }
}
