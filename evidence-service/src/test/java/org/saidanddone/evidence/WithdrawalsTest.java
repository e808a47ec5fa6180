package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WithdrawalsTest {
    private final Refused refused;
    private final Tables tables;
    private Newham newham;

    WithdrawalsTest(Refused refused, Tables tables) {
        this.refused = refused;
        this.tables = tables;
    }

    @BeforeEach
    void newham() {
        newham = Newham.make();
    }

    @Test
    void aWithdrawalNeedsNoReasonAndAgainChangesNothing() {
        String path = newham.evidence("They lock the kitchen.");

        for (int i = 0; i < 2; i++) {
            newham.userLed()
                    .post(path + "/withdrawal")
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"v2\""))
                    .body("version", equalTo(2))
                    .body("status", equalTo("withdrawn"));
        }
    }

    @Test
    void wordsAndSaltAreGone() {
        String path = newham.evidence("They lock the kitchen.");
        String id = path.substring("/v1/evidence/".length());
        assertThat(wordsOf(id)).isEqualTo("1");

        newham.userLed().post(path + "/withdrawal").then().statusCode(200);

        assertThat(wordsOf(id)).isEqualTo("0");
        refused.with(404, "not-found", () -> newham.userLed().get(path + "/words"));
        newham.userLed().get(path).then().statusCode(200).body("status", equalTo("withdrawn"));
    }

    @Test
    void whatIsWithdrawnStaysWithdrawn() {
        String path = newham.evidence("They lock the kitchen.");
        newham.userLed().post(path + "/withdrawal").then().statusCode(200);

        refused.with(409, "wrong-state", () -> newham.userLed().putMatching(path + "/words", 2, Map.of("words", "W")));
        refused.with(
                409,
                "wrong-state",
                () -> newham.userLed().postMatching(path + "/member-checks", 2, Map.of("outcome", "confirmed")));
    }

    @Test
    void onlyTheGatheringOrganisationWithdraws() {
        String path = newham.evidence("They lock the kitchen.");

        refused.with(403, "forbidden", () -> newham.borough().post(path + "/withdrawal"));
        refused.with(403, "forbidden", () -> newham.strangers().post(path + "/withdrawal"));
        refused.with(
                404, "not-found", () -> newham.userLed().post("/v1/evidence/" + UUID.randomUUID() + "/withdrawal"));
    }

    private String wordsOf(String id) {
        return tables.only("select count(*) from evidence_words where evidence_id = '" + id + "'");
    }
}
