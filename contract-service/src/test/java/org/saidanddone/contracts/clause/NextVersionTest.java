package org.saidanddone.contracts.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NextVersionTest {
    private static final String OTHER = "The provider asks each person every year which home they want to live in.";

    private final Stage stage = Stage.whole();

    @Test
    void aNewVersionIsADraftOfItsOwnAndTheOneInForceStaysAsItIs() {
        String first = stage.publishClause();

        String second = stage.draftNext(first, OTHER);

        Answer drafted = stage.userLed.get(second).is(200);
        Answer inForce = stage.userLed.get(first).is(200);
        assertThat(second).isEqualTo(Stage.clauseOf(first) + "/versions/2");
        assertThat((Integer) drafted.value("number")).isEqualTo(2);
        assertThat((Integer) drafted.value("version")).isEqualTo(1);
        assertThat(drafted.text("status")).isEqualTo("draft");
        assertThat(drafted.text("text")).isEqualTo(OTHER);
        assertThat(drafted.list("assents")).isEmpty();
        assertThat(drafted.text("clause.id")).isEqualTo(inForce.text("clause.id"));
        assertThat(drafted.text("contract.id")).isEqualTo(inForce.text("contract.id"));
        assertThat(drafted.text("id")).isNotEqualTo(inForce.text("id"));
        assertThat((Boolean) inForce.value("approved")).isTrue();
        assertThat(stage.council.get(Stage.clauseOf(first)).text("href")).isEqualTo(first);
    }

    @Test
    void whileTheLatestIsADraftThatOneIsEdited() {
        String first = stage.draftClause();

        next(first).isProblem(409, "wrong-state");

        assertThat(stage.userLed.get(Stage.clauseOf(first) + "/versions").list("items"))
                .hasSize(1);
    }

    @Test
    void aSuspendedVersionIsFollowedByANewOneToo() {
        String second = stage.draftNext(stage.suspendedClause(), OTHER);

        assertThat(second).endsWith("/versions/2");
    }

    @Test
    void eitherSideDraftsANewVersionAndNobodyElse() {
        String first = stage.publishClause();
        String versions = Stage.clauseOf(first) + "/versions";
        Map<String, Object> words = Stage.words(OTHER, stage.newham.standard);

        stage.stranger.post(versions, words).isProblem(403, "forbidden");
        stage.council.post(versions, words).isProblem(403, "forbidden");
        stage.auditor.post(versions, words).isProblem(403, "forbidden");
        stage.userLed.post(versions, words).is(201);
    }

    @Test
    void ofTwoWhoDraftANewVersionAtOnceExactlyOneDoes() throws Exception {
        String first = stage.publishClause();
        Callable<Integer> draft = () -> next(first).status();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = both.invokeAll(List.of(draft, draft));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void aNewVersionImplementsWhatItNames() {
        String first = stage.publishClause();

        Answer unknown = stage.commissioner
                .post(Stage.clauseOf(first) + "/versions", Stage.words(OTHER, new StandardVersionId(UUID.randomUUID())))
                .isProblem(422, "unknown-reference");

        assertThat(unknown.text("errors[0].pointer")).isEqualTo("/implements/0");
        assertThat(stage.userLed.get(stage.draftNext(first, OTHER)).list("implements.standardVersion.id"))
                .containsExactly(stage.newham.standard.value().toString());
    }

    @Test
    void aClauseThatThereIsNotHasNoVersions() {
        String versions = "/v1/clauses/" + UUID.randomUUID() + "/versions";

        stage.commissioner.post(versions, Stage.words(stage.newham.standard)).isProblem(404, "not-found");
        stage.commissioner.get(versions).isProblem(404, "not-found");
    }

    private Answer next(String version) {
        return stage.commissioner.post(
                Stage.clauseOf(version) + "/versions", Stage.words(OTHER, stage.newham.standard));
    }
}
