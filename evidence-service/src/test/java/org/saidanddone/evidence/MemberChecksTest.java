package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
class MemberChecksTest {
    private final Refused refused;
    private Newham newham;

    MemberChecksTest(Refused refused) {
        this.refused = refused;
    }

    @BeforeEach
    void newham() {
        newham = Newham.make();
    }

    @Test
    void aCheckIsOfTheWordsAsTheyStand() {
        String path = newham.evidence("They lock the kitchen.");

        newham.userLed()
                .postMatching(path + "/member-checks", 1, outcome("confirmed"))
                .then()
                .statusCode(201)
                .header("ETag", equalTo("\"v2\""))
                .body("version", equalTo(2))
                .body("check.outcome", equalTo("confirmed"))
                .body("check.commitment", equalTo(commitment(path)))
                .body("check.current", equalTo(true));
    }

    @Test
    void amendedWordsLeaveTheOldCheckBehind() {
        String path = newham.evidence("They lock the kitchen.");
        String before = commitment(path);
        newham.userLed()
                .postMatching(path + "/member-checks", 1, outcome("confirmed"))
                .then()
                .statusCode(201);

        newham.userLed()
                .putMatching(path + "/words", 2, words("They lock the kitchen at night."))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v3\""))
                .body("check.outcome", equalTo("confirmed"))
                .body("check.commitment", equalTo(before))
                .body("check.current", equalTo(false));
        assertThat(commitment(path)).isNotEqualTo(before);
    }

    @Test
    void amendedAloneConfirmsNothingAndTheNewWordsAreCheckedAgain() {
        String path = newham.evidence("They lock the kitchen.");
        newham.userLed()
                .postMatching(path + "/member-checks", 1, outcome("amended"))
                .then()
                .body("check.outcome", equalTo("amended"));
        newham.userLed()
                .putMatching(path + "/words", 2, words("They lock it at night."))
                .then()
                .statusCode(200);
        newham.userLed()
                .postMatching(path + "/member-checks", 3, outcome("confirmed"))
                .then()
                .body("check.outcome", equalTo("confirmed"))
                .body("check.current", equalTo(true))
                .body("version", equalTo(4));

        newham.userLed().get(path + "/words").then().body("words", equalTo("They lock it at night."));
    }

    @Test
    void theSameWordsAgainHaveANewCommitment() {
        String path = newham.evidence("They lock the kitchen.");
        String before = commitment(path);

        newham.userLed()
                .putMatching(path + "/words", 1, words("They lock the kitchen."))
                .then()
                .statusCode(200);

        assertThat(commitment(path)).isNotEqualTo(before);
    }

    @Test
    void aChangeSaysWhichVersionItChanges() {
        String path = newham.evidence("They lock the kitchen.");

        refused.with(
                428,
                "precondition-required",
                () -> newham.userLed().post(path + "/member-checks", outcome("confirmed")));
        refused.with(
                412, "stale", () -> newham.userLed().postMatching(path + "/member-checks", 2, outcome("confirmed")));
        refused.with(
                428,
                "precondition-required",
                () -> newham.userLed().request().body(words("W")).put(path + "/words"));
        refused.with(412, "stale", () -> newham.userLed().putMatching(path + "/words", 7, words("W")));
    }

    @Test
    void onlyTheGatheringOrganisationChecksAndAmends() {
        String path = newham.evidence("They lock the kitchen.");

        refused.with(
                403,
                "forbidden",
                () -> newham.borough().postMatching(path + "/member-checks", 1, outcome("confirmed")));
        refused.with(403, "forbidden", () -> newham.borough().putMatching(path + "/words", 1, words("W")));
        refused.with(403, "forbidden", () -> newham.strangers().putMatching(path + "/words", 1, words("W")));
    }

    @Test
    void anOutcomeThatThereIsNotIsRefused() {
        String path = newham.evidence("They lock the kitchen.");

        refused.with(
                        400,
                        "malformed",
                        () -> newham.userLed().postMatching(path + "/member-checks", 1, outcome("agreed")))
                .body(containsString("/outcome"));
        refused.with(
                404,
                "not-found",
                () -> newham.userLed()
                        .postMatching("/v1/evidence/" + UUID.randomUUID() + "/member-checks", 1, outcome("confirmed")));
    }

    @Test
    void theSameKeyTwiceChecksOnce() {
        String path = newham.evidence("They lock the kitchen.");
        for (int i = 0; i < 2; i++) {
            newham.userLed()
                    .request()
                    .header("Idempotency-Key", "check-" + path)
                    .header("If-Match", "\"v1\"")
                    .body(outcome("confirmed"))
                    .post(path + "/member-checks")
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(2));
        }
        newham.userLed().get(path).then().body("version", equalTo(2));
    }

    private String commitment(String path) {
        return newham.userLed().get(path).then().extract().path("commitment");
    }

    private static Map<String, String> outcome(String outcome) {
        return Map.of("outcome", outcome);
    }

    private static Map<String, String> words(String words) {
        return Map.of("words", words);
    }
}
