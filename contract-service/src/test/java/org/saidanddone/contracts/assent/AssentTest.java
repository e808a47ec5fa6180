package org.saidanddone.contracts.assent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class AssentTest {
    private final Stage stage = Stage.whole();

    @Test
    void eachSideAssentsForItself() {
        String clause = stage.draftClause();
        Map<String, Object> digest = digestOf(clause);

        String userLed = stage.userLed.post(clause + "/assents", digest).created();
        String commissioner =
                stage.commissioner.post(clause + "/assents", digest).created();

        Answer read = stage.commissioner.get(clause);
        assertThat(read.<String>list("assents.capacity")).containsExactly("user-led", "commissioner");
        assertThat(read.<Boolean>list("assents.withdrawn")).containsExactly(false, false);
        assertThat(read.<String>list("assents.href")).containsExactly(userLed, commissioner);
        assertThat((Integer) read.value("version")).isEqualTo(3);
        assertThat(stage.auditor.get(userLed).is(200).text("digest")).isEqualTo(digest.get("digest"));
    }

    @Test
    void whoAssentsTwiceIsShownTheAssentThatStands() {
        String clause = stage.draftClause();
        Answer first = stage.userLed.post(clause + "/assents", digestOf(clause)).is(201);

        Answer second =
                stage.userLed.post(clause + "/assents", digestOf(clause)).is(200);

        assertThat(second.text("id")).isEqualTo(first.text("id"));
        assertThat((Integer) stage.userLed.get(clause).value("version")).isEqualTo(2);
    }

    @Test
    void anotherContentIsNotAssentedTo() {
        String clause = stage.draftClause();

        stage.userLed
                .post(clause + "/assents", Map.of("digest", "sha256:" + "0".repeat(64)))
                .isProblem(409, "digest-differs");
        stage.userLed.post(clause + "/assents", Map.of("digest", "yes")).isProblem(422, "invalid");
        assertThat((Integer) stage.userLed.get(clause).value("version")).isEqualTo(1);
    }

    @Test
    void whoIsNoPartyDoesNotAssent() {
        String clause = stage.draftClause();

        stage.stranger.post(clause + "/assents", digestOf(clause)).isProblem(403, "forbidden");
        stage.council.post(clause + "/assents", digestOf(clause)).isProblem(403, "forbidden");
    }

    @Test
    void anEditLeavesAssentsListedOverTheOldDigest() {
        String clause = stage.draftClause();
        Map<String, Object> old = digestOf(clause);
        stage.userLed.post(clause + "/assents", old).is(201);

        Answer edited = stage.commissioner
                .put(clause, Stage.words("Other words.", stage.newham.standard), "\"v2\"")
                .is(200);

        assertThat(edited.list("assents.digest")).isEqualTo(List.of(old.get("digest")));
        assertThat(edited.text("digest")).isNotEqualTo(old.get("digest"));
        stage.userLed.post(clause + "/assents", old).isProblem(409, "digest-differs");
    }

    @Test
    void anAssentIsTakenBackByItsOrganisationHoweverOften() {
        String clause = stage.draftClause();
        String assent =
                stage.userLed.post(clause + "/assents", digestOf(clause)).created();

        stage.commissioner.post(assent + "/withdrawal").isProblem(403, "forbidden");
        Answer once = stage.userLed.post(assent + "/withdrawal").is(200);
        Answer twice = stage.userLed.post(assent + "/withdrawal").is(200);

        assertThat((Boolean) once.value("withdrawn")).isTrue();
        assertThat((Boolean) twice.value("withdrawn")).isTrue();
        assertThat((Integer) stage.userLed.get(clause).value("version")).isEqualTo(3);
    }

    @Test
    void whoTookAnAssentBackMayGiveAnother() {
        String clause = stage.draftClause();
        String first = stage.userLed.post(clause + "/assents", digestOf(clause)).created();
        stage.userLed.post(first + "/withdrawal").is(200);

        String second =
                stage.userLed.post(clause + "/assents", digestOf(clause)).created();

        assertThat(second).isNotEqualTo(first);
        assertThat(stage.userLed.get(clause).<Boolean>list("assents.withdrawn")).containsExactly(true, false);
    }

    @Test
    void assentsAreListedPageByPageInTheOrderInWhichTheyWereGiven() {
        String clause = stage.draftClause();
        String userLed =
                stage.userLed.post(clause + "/assents", digestOf(clause)).created();
        String commissioner =
                stage.commissioner.post(clause + "/assents", digestOf(clause)).created();
        stage.userLed.post(userLed + "/withdrawal").is(200);

        Answer first =
                stage.auditor.get(clause + "/assents", Map.of("limit", 1)).is(200);
        Answer second = stage.auditor
                .get(clause + "/assents", Map.of("limit", 1, "cursor", first.text("next")))
                .is(200);

        assertThat(first.<String>list("items.href")).containsExactly(userLed);
        assertThat(first.<Boolean>list("items.withdrawn")).containsExactly(true);
        assertThat(second.<String>list("items.href")).containsExactly(commissioner);
        assertThat(second.text("next")).isNull();
        stage.auditor.get(clause + "/assents", Map.of("limit", 0)).isRefusedInQuery("limit");
    }

    @Test
    void theAssentsToADraftAreListedForItsTwoSidesAndAuditorsOnly() {
        String clause = stage.draftClause();

        stage.userLed.get(clause + "/assents").is(200);
        stage.stranger.get(clause + "/assents").isProblem(403, "forbidden");
        stage.council.get(clause + "/assents").isProblem(403, "forbidden");
        stage.council.get(stage.publishClause() + "/assents").is(200);
    }

    @Test
    void anUnknownAssentIsNotFound() {
        String clause = stage.draftClause();

        stage.userLed.get(clause + "/assents/" + UUID.randomUUID()).isProblem(404, "not-found");
        stage.userLed
                .post(clause + "/assents/" + UUID.randomUUID() + "/withdrawal")
                .isProblem(404, "not-found");
    }

    private Map<String, Object> digestOf(String clause) {
        return Map.of("digest", stage.commissioner.get(clause).text("digest"));
    }
}
