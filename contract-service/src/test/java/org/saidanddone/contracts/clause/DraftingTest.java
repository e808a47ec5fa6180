package org.saidanddone.contracts.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DraftingTest {
    /** Worked out with another program: SHA-256 of {"easyRead":…,"text":…,"title":…} as Stage.words has them. */
    private static final String DIGEST = "sha256:8467f7b8d45e51eabd144b3eb94defffcee8d28877f5e6ac4308396cf59cae1c";

    private final Stage stage = Stage.whole();

    @Test
    void aDraftIsVersionOneOfANewClauseAndPinsWhatItImplements() {
        String contract = stage.openContract();
        String clause = stage.commissioner
                .post(contract + "/clauses", Stage.words(stage.newham.standard))
                .created();

        Answer read = stage.userLed.get(clause).is(200);

        assertThat(clause).isEqualTo("/v1/clauses/" + read.text("clause.id") + "/versions/1");
        assertThat(read.text("href")).isEqualTo(clause);
        assertThat(contract).endsWith(read.text("contract.id"));
        assertThat((Integer) read.value("number")).isEqualTo(1);
        assertThat(read.text("digest")).isEqualTo(DIGEST);
        assertThat(read.list("implements.standardVersion.id"))
                .containsExactly(stage.newham.standard.value().toString());
        assertThat(read.text("implements[0].digest")).isEqualTo(Newham.digest(1).value());
        assertThat(read.list("assents")).isEmpty();
        assertThat(read.text("status")).isEqualTo("draft");
        assertThat((Boolean) read.value("approved")).isFalse();
        assertThat((Boolean) read.value("verified")).isFalse();
        assertThat(read.text("author.organisation.id"))
                .isEqualTo(stage.newham.commissioner.value().toString());
    }

    @Test
    void whatAClauseRefersToIsNamedWithItsAddress() {
        Answer read = stage.council.get(stage.publishClause()).is(200);
        String version = read.text("href");
        StandardVersionState standard = stage.newham.get(stage.newham.standard, StandardVersionState.class);

        assertThat(read.text("clause.href")).isEqualTo("/v1/clauses/" + read.text("clause.id"));
        assertThat(read.text("contract.href")).isEqualTo("/v1/contracts/" + read.text("contract.id"));
        assertThat(read.text("implements[0].standardVersion.href"))
                .isEqualTo("http://127.0.0.1:8082/v1/standards/"
                        + standard.standard().value() + "/versions/1");
        assertThat(read.text("implements[0].href")).isEqualTo(version + "/links/" + stage.newham.standard.value());
        assertThat(read.text("author.organisation.href"))
                .isEqualTo("http://127.0.0.1:8081/v1/organisations/" + stage.newham.commissioner.value());
        assertThat(read.text("assents[0].organisation.href"))
                .isEqualTo("http://127.0.0.1:8081/v1/organisations/" + stage.newham.userLed.value());
        stage.council.get(read.text("clause.href")).is(200);
        stage.council.get(read.text("contract.href")).is(200);
        stage.council.get(read.text("implements[0].href")).is(200);
        stage.council.get(read.text("assents[0].href")).is(200);
    }

    @Test
    void eitherSideDraftsAndNobodyElse() {
        String clauses = stage.openContract() + "/clauses";

        stage.userLed.post(clauses, Stage.words(stage.newham.standard)).is(201);
        stage.commissioner.post(clauses, Stage.words(stage.newham.standard)).is(201);
        stage.stranger.post(clauses, Stage.words(stage.newham.standard)).isProblem(403, "forbidden");
        stage.council.post(clauses, Stage.words(stage.newham.standard)).isProblem(403, "forbidden");
    }

    @Test
    void aDraftIsShownToItsTwoSidesAndToAuditorsOnly() {
        String clause = stage.draftClause();

        stage.userLed.get(clause).is(200);
        stage.auditor.get(clause).is(200);
        stage.stranger.get(clause).isProblem(403, "forbidden");
        stage.council.get(clause).isProblem(403, "forbidden");
    }

    @Test
    void anUnknownStandardVersionIsPointedAt() {
        Answer refused = stage.commissioner
                .post(
                        stage.openContract() + "/clauses",
                        Stage.words(stage.newham.standard, new StandardVersionId(UUID.randomUUID())))
                .isProblem(422, "unknown-reference");

        assertThat(refused.text("errors[0].pointer")).isEqualTo("/implements/1");
    }

    @Test
    void aStandardVersionIsNamedOnce() {
        Answer refused = stage.commissioner
                .post(stage.openContract() + "/clauses", Stage.words(stage.newham.standard, stage.newham.standard))
                .isProblem(422, "unknown-reference");

        assertThat(refused.text("errors[0].pointer")).isEqualTo("/implements/1");
    }

    @Test
    void whatIsNotPublishedYetMayBeImplemented() {
        Stage own = Stage.toBreak();
        own.newham.changeStandard(standard -> Newham.with(standard, PublicationStatus.DRAFT));
        own.upstream.tell(own.newham.standard);

        own.commissioner
                .post(own.openContract() + "/clauses", Stage.words(own.newham.standard))
                .is(201);
    }

    @Test
    void aClauseOfAnUnknownContractIsNotFound() {
        stage.commissioner
                .post("/v1/contracts/" + UUID.randomUUID() + "/clauses", Stage.words(stage.newham.standard))
                .isProblem(404, "not-found");
    }

    @Test
    void badInputIsRefusedAndChangesNothing() {
        String clauses = stage.openContract() + "/clauses";

        stage.commissioner.post(clauses, with("text", "x".repeat(10_001))).isProblem(422, "invalid");
        stage.commissioner.post(clauses, with("text", "a\u0000b")).isProblem(422, "invalid");
        stage.commissioner.post(clauses, with("implements", "none")).is(400);
        stage.commissioner.post(clauses, with("colour", "red")).is(400);
        stage.commissioner.post(clauses, with("text", "x".repeat(10_000))).is(201);
    }

    @Test
    void anEditMakesAnotherDigestAndPinsTheStandardAnew() {
        Stage own = Stage.toBreak();
        String clause = own.draftClause();
        own.newham.changeStandard(standard -> Newham.with(standard, Newham.digest(77)));
        own.upstream.tell(own.newham.standard);
        String edited = "The provider asks each person every year which home they want to live in.";

        Answer answer = org.awaitility.Awaitility.await()
                .until(
                        () -> own.commissioner
                                .put(
                                        clause,
                                        Stage.words(edited, own.newham.standard),
                                        own.commissioner.get(clause).header("ETag"))
                                .is(200),
                        put -> put.text("implements[0].digest")
                                .equals(Newham.digest(77).value()));

        assertThat(answer.text("text")).isEqualTo(edited);
        assertThat(answer.text("digest")).isNotEqualTo(DIGEST);
        assertThat(answer.header("ETag")).isEqualTo("\"v" + answer.text("version") + "\"");
    }

    @Test
    void anEditNamesTheVersionThatItChanges() {
        String clause = stage.draftClause();
        Map<String, Object> words = Stage.words("Other words.", stage.newham.standard);

        stage.commissioner.putWithoutIfMatch(clause, words).isProblem(428, "precondition-required");
        stage.commissioner.put(clause, words, "\"v7\"").isProblem(412, "stale");
        stage.commissioner.put(clause, words, "\"v1\"").is(200);
        stage.commissioner.put(clause, words, "\"v1\"").isProblem(412, "stale");
    }

    @Test
    void onlyTheTwoSidesEdit() {
        String clause = stage.draftClause();
        Map<String, Object> words = Stage.words("Other words.", stage.newham.standard);

        stage.stranger.put(clause, words, "\"v1\"").isProblem(403, "forbidden");
        stage.auditor.put(clause, words, "\"v1\"").isProblem(403, "forbidden");
        stage.userLed.put(clause, words, "\"v1\"").is(200);
    }

    @Test
    void whatIsPublishedIsNotEdited() {
        String clause = stage.publishClause();
        String tag = stage.commissioner.get(clause).header("ETag");

        stage.commissioner
                .put(clause, Stage.words("Other words.", stage.newham.standard), tag)
                .isProblem(409, "wrong-state");
    }

    @Test
    void anUnknownVersionIsNotFound() {
        String clause = stage.draftClause();

        stage.commissioner.get(clause.replace("/versions/1", "/versions/2")).isProblem(404, "not-found");
        stage.commissioner
                .get("/v1/clauses/" + UUID.randomUUID() + "/versions/1")
                .isProblem(404, "not-found");
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = new HashMap<>(Stage.words(stage.newham.standard));
        body.put(field, value);
        return body;
    }
}
