package org.saidanddone.standards.publication;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.EventType;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DecisionTest {
    private Town town;

    @BeforeEach
    void town() {
        town = Town.shared();
    }

    @Test
    void theDecisionThatAVersionStandsUnderIsRead() {
        Draft published = Draft.published(town);
        for (RequestSpecification reader :
                List.of(town.userLed(), town.commissioner(), town.stranger("procurement"), town.stranger("auditor"))) {
            reader.get(published.href + "/publication")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("published"))
                    .body("at", notNullValue())
                    .body("profile", equalTo(1))
                    .body("rules.code", hasItem("enough-voices"))
                    .body("rules[0].version", equalTo(1))
                    .body("closure", startsWith("sha256:"))
                    .body("frontier.evidence", greaterThan(0));
        }
    }

    @Test
    void aPublicationHasNoGaps() {
        town.userLed().get(Draft.published(town).href + "/publication").then().body("gaps", empty());
    }

    @Test
    void whatWasNeverDecidedHasNone() {
        town.userLed().get(Draft.empty(town).href + "/publication").then().statusCode(404);
    }

    @Test
    void everybodyReadsTheDecisionOfWhatIsPublishedAndNobodyElseThatOfADraft() {
        Draft published = Draft.published(town);
        town.stranger("contributor").get(published.href + "/publication").then().statusCode(200);
        town.stranger("contributor")
                .get(Draft.empty(town).href + "/publication")
                .then()
                .statusCode(403);
    }

    @Test
    void whichRulesFoundAGapIsForTheUserLedOrganisationAndAuditors() {
        Town other = Town.told();
        Draft draft = Draft.published(other);
        other.newham.withdraw(3);
        other.tell(other.newham.said.get(3), EventType.EVIDENCE_WITHDRAWN);
        for (RequestSpecification reader : List.of(other.userLed(), other.stranger("auditor"))) {
            reader.get(draft.href + "/publication")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("suspended"))
                    .body("gaps", contains("rooted-in-evidence"))
                    .body("closure", nullValue());
        }
        for (RequestSpecification reader : List.of(other.commissioner(), other.stranger("procurement"))) {
            reader.get(draft.href + "/publication")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("suspended"))
                    .body("gaps", nullValue());
        }
    }
}
