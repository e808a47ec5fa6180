package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
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
    void aCheckIsARecordOfItsOwnOfTheWordsAsTheyStand() {
        String path = newham.evidence("They lock the kitchen.");

        var made = newham.userLed()
                .postMatching(path + "/member-checks", 1, outcome("confirmed"))
                .then()
                .statusCode(201)
                .body("evidence.href", equalTo(path))
                .body("evidenceVersion", equalTo(2))
                .body("outcome", equalTo("confirmed"))
                .body("commitment", equalTo(commitment(path)))
                .body("current", equalTo(true));

        String id = made.extract().path("id");
        assertThat(UUID.fromString(id).version()).isEqualTo(4);
        String check = path + "/member-checks/" + id;
        made.body("href", equalTo(check)).header("Location", endsWith(check));
        newham.userLed()
                .get(check)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("outcome", equalTo("confirmed"))
                .body("current", equalTo(true));
        newham.userLed()
                .get(path)
                .then()
                .header("ETag", equalTo("\"v2\""))
                .body("check.id", equalTo(id))
                .body("check.href", equalTo(check))
                .body("check.outcome", equalTo("confirmed"))
                .body("check.current", equalTo(true));
    }

    @Test
    void amendedWordsLeaveTheOldCheckBehind() {
        String path = newham.evidence("They lock the kitchen.");
        String before = commitment(path);
        String check = checked(path, 1, "confirmed");
        String tag = newham.userLed().get(check).header("ETag");

        newham.userLed()
                .putMatching(path + "/words", 2, words("They lock the kitchen at night."))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v3\""))
                .body("check.outcome", equalTo("confirmed"))
                .body("check.commitment", equalTo(before))
                .body("check.current", equalTo(false));
        assertThat(commitment(path)).isNotEqualTo(before);
        newham.userLed()
                .request()
                .header("If-None-Match", tag)
                .get(check)
                .then()
                .statusCode(200)
                .body("commitment", equalTo(before))
                .body("current", equalTo(false));
    }

    @Test
    void amendedAloneConfirmsNothingAndTheNewWordsAreCheckedAgain() {
        String path = newham.evidence("They lock the kitchen.");
        String first = checked(path, 1, "amended");
        newham.userLed()
                .putMatching(path + "/words", 2, words("They lock it at night."))
                .then()
                .statusCode(200);
        String second = checked(path, 3, "confirmed");

        newham.userLed()
                .get(path)
                .then()
                .body("check.href", equalTo(second))
                .body("check.outcome", equalTo("confirmed"))
                .body("check.current", equalTo(true))
                .body("version", equalTo(4));
        newham.userLed()
                .get(path + "/member-checks")
                .then()
                .statusCode(200)
                .body("items.href", contains(first, second))
                .body("items.outcome", contains("amended", "confirmed"))
                .body("items.current", contains(false, true));
        newham.userLed().get(path + "/words").then().body("words", equalTo("They lock it at night."));
    }

    @Test
    void checksAreListedPageByPageInTheirOrder() {
        String path = newham.evidence("They lock the kitchen.");
        List<String> made = new ArrayList<>();
        for (int version = 1; version <= 3; version++) {
            made.add(checked(path, version, "unreachable").substring((path + "/member-checks/").length()));
        }

        assertThat(newham.userLed().listed(path + "/member-checks")).containsExactlyElementsOf(made);
        assertThat(newham.userLed().listed(newham.evidence("I want a key.") + "/member-checks"))
                .isEmpty();
    }

    @Test
    void onlyTheGatheringOrganisationReadsChecks() {
        String path = newham.evidence("They lock the kitchen.");
        String check = checked(path, 1, "confirmed");

        for (String address : List.of(check, path + "/member-checks")) {
            refused.with(403, "forbidden", () -> newham.borough().get(address));
            refused.with(403, "forbidden", () -> newham.strangers().get(address));
        }
    }

    @Test
    void aCheckIsFoundUnderItsOwnEvidenceOnly() {
        String check = checked(newham.evidence("They lock the kitchen."), 1, "confirmed");
        String id = check.substring(check.lastIndexOf('/') + 1);
        String other = newham.evidence("I want a key.");

        refused.with(404, "not-found", () -> newham.userLed().get(other + "/member-checks/" + id));
        refused.with(404, "not-found", () -> newham.userLed().get(other + "/member-checks/" + UUID.randomUUID()));
        refused.with(
                404, "not-found", () -> newham.userLed().get("/v1/evidence/" + UUID.randomUUID() + "/member-checks"));
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
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(newham.userLed()
                    .request()
                    .header("Idempotency-Key", "check-" + path)
                    .header("If-Match", "\"v1\"")
                    .body(outcome("confirmed"))
                    .post(path + "/member-checks")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
        newham.userLed().get(path).then().body("version", equalTo(2));
        assertThat(newham.userLed().listed(path + "/member-checks")).containsExactly(ids.getFirst());
    }

    /** The path of a check just recorded. */
    private String checked(String path, long version, String outcome) {
        return newham.userLed()
                .postMatching(path + "/member-checks", version, outcome(outcome))
                .then()
                .statusCode(201)
                .extract()
                .path("href");
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
