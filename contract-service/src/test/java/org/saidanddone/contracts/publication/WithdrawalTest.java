package org.saidanddone.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Client;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WithdrawalTest {
    private static final Map<String, String> CLOSED = Map.of("reason", "The home is closed.");

    private Stage stage;
    private String clause;

    @BeforeEach
    void published() {
        stage = Stage.whole();
        clause = stage.publishClause();
    }

    @Test
    void theUserLedOrganisationTakesItOutOfForceWithoutAReason() {
        withdraw(stage.userLed, Map.of()).is(200);

        Answer seen = stage.council.get(clause);
        assertThat(seen.text("status")).isEqualTo("withdrawn");
        assertThat((Boolean) seen.value("approved")).isFalse();
        assertThat(seen.text("withdrawal.organisation.id"))
                .isEqualTo(stage.newham.userLed.value().toString());
        assertThat(seen.text("withdrawal.reason")).isNull();
    }

    @Test
    void theCommissionerSaysWhyForEverybodyToRead() {
        withdraw(stage.commissioner, Map.of()).isProblem(422, "invalid");
        assertThat(stage.council.get(clause).text("status")).isEqualTo("published");

        withdraw(stage.commissioner, CLOSED).is(200);

        Answer seen = stage.council.get(clause);
        assertThat(seen.text("status")).isEqualTo("withdrawn");
        assertThat(seen.text("withdrawal.reason")).isEqualTo("The home is closed.");
    }

    @Test
    void nobodyElseTakesItOutOfForce() {
        for (Client other : List.of(stage.stranger, stage.council, stage.auditor)) {
            other.postMatching(clause + "/withdrawal", CLOSED, tag()).isProblem(403, "forbidden");
        }
        assertThat(stage.council.get(clause).text("status")).isEqualTo("published");
    }

    @Test
    void onlyWhoSawItAsItIsTakesItOutOfForce() {
        stage.userLed.post(clause + "/withdrawal", Map.of()).isProblem(428, "precondition-required");
        stage.userLed.postMatching(clause + "/withdrawal", Map.of(), "\"v1\"").isProblem(412, "stale");
        assertThat(stage.council.get(clause).text("status")).isEqualTo("published");
    }

    @Test
    void againChangesNothing() {
        withdraw(stage.userLed, Map.of()).is(200);
        String before = tag();
        withdraw(stage.commissioner, CLOSED).is(200);
        assertThat(tag()).isEqualTo(before);
        assertThat(stage.council.get(clause).text("withdrawal.reason")).isNull();
    }

    @Test
    void aDraftAndWhatWasSupersededAreNotInForce() {
        String draft = stage.draftClause();
        stage.userLed
                .postMatching(
                        draft + "/withdrawal",
                        Map.of(),
                        stage.userLed.get(draft).header("ETag"))
                .isProblem(409, "wrong-state");
        publishNext();
        withdraw(stage.userLed, Map.of()).isProblem(409, "wrong-state");
    }

    @Test
    void itIsTheCurrentVersionUntilTheNextIsPublishedAndStaysWithdrawn() {
        withdraw(stage.userLed, Map.of()).is(200);
        assertThat(stage.council.get(Stage.clauseOf(clause)).text("status")).isEqualTo("withdrawn");

        publishNext();

        assertThat(stage.council.get(Stage.clauseOf(clause)).text("status")).isEqualTo("published");
        assertThat(stage.council.get(clause).text("status")).isEqualTo("withdrawn");
    }

    @Test
    void itIsNeverPublishedAssentedToOrLinkedAgain() {
        String digest = stage.userLed.get(clause).text("digest");
        withdraw(stage.userLed, Map.of()).is(200);

        stage.userLed.post(clause + "/publication").isProblem(409, "wrong-state");
        stage.userLed.post(clause + "/assents", Map.of("digest", digest)).isProblem(409, "wrong-state");
        stage.userLed
                .post(
                        clause + "/links",
                        Map.of(
                                "standardVersion", stage.newham.standard.value(),
                                "digest", Newham.digest(1).value()))
                .isProblem(409, "wrong-state");
    }

    @Test
    void whatIsSuspendedIsTakenOutOfForceToo() {
        stage.suspend(clause);
        withdraw(stage.userLed, Map.of()).is(200);
        assertThat(stage.council.get(clause).text("status")).isEqualTo("withdrawn");
    }

    @Test
    void councilsFindItAmongTheWithdrawnAndInTheFeed() {
        withdraw(stage.userLed, Map.of()).is(200);
        String contract = stage.userLed.get(clause).text("contract.id");

        assertThat(stage.council
                        .get("/v1/clauses", Map.of("status", "withdrawn", "contract", contract))
                        .list("items.href"))
                .containsExactly(clause);
        assertThat(stage.council
                        .get("/v1/clauses", Map.of("contract", contract))
                        .list("items"))
                .isEmpty();
        assertThat(changes()).containsExactly("published", "withdrawn");
    }

    private Answer withdraw(Client who, Map<String, String> why) {
        return who.postMatching(clause + "/withdrawal", why, tag());
    }

    private String tag() {
        return stage.userLed.get(clause).header("ETag");
    }

    private void publishNext() {
        String next = stage.draftNext(clause, "Everybody chooses their home.");
        stage.assent(next);
        stage.commissioner.post(next + "/publication").is(200);
    }

    private List<Object> changes() {
        Map<String, Object> query = Map.of("limit", 100);
        List<Object> changes = new ArrayList<>();
        Answer page = stage.council.get("/v1/clauses/changes", query);
        while (!page.list("items").isEmpty()) {
            changes.addAll(page.list("items.findAll { it.version.href == '" + clause + "' }.change"));
            page = stage.council.get("/v1/clauses/changes", Map.of("limit", 100, "cursor", page.text("next")));
        }
        return changes;
    }
}
