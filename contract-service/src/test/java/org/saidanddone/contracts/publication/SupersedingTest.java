package org.saidanddone.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SupersedingTest {
    private final Stage stage = Stage.whole();

    @Test
    void aNewVersionTakesThePlaceOfTheOneInForceWhenItIsPublishedAndNotBefore() {
        String first = stage.publishClause();
        String second = stage.draftNext(first, "Other words.");
        stage.assent(second);
        assertThat((Boolean) stage.council.get(first).value("approved")).isTrue();

        stage.commissioner.post(second + "/publication").is(200);

        Answer superseded = stage.council.get(first).is(200);
        assertThat(superseded.text("status")).isEqualTo("superseded");
        assertThat((Boolean) superseded.value("approved")).isFalse();
        assertThat((Boolean) superseded.value("verified")).isFalse();
        assertThat((Integer) superseded.value("version")).isEqualTo(5);
        Answer current = stage.council.get(Stage.clauseOf(first)).is(200);
        assertThat(current.text("href")).isEqualTo(second);
        assertThat((Boolean) current.value("approved")).isTrue();
        Map<String, Object> contract = Map.of("contract", current.text("contract.id"));
        assertThat(stage.council.get("/v1/clauses", contract).<String>list("items.href"))
                .containsExactly(second);
    }

    @Test
    void whoHasReadTheOldVersionIsGivenTheNewOneThoughBothHaveChangedAsOften() {
        String first = stage.publishClause();
        String clause = Stage.clauseOf(first);
        String tag = stage.council.get(clause).header("ETag");
        stage.council.getUnlessStill(clause, tag).is(304);

        publishNext(first);

        Answer read = stage.council.getUnlessStill(clause, tag).is(200);
        assertThat(read.text("text")).isEqualTo("Other words.");
    }

    @Test
    void whatWasSupersededIsFoundAmongTheSupersededAndKeepsItsDecision() {
        String first = superseded();
        String contract = stage.council.get(first).text("contract.id");

        Answer found = stage.council.get("/v1/clauses", Map.of("contract", contract, "status", "superseded"));
        Answer decision = stage.council.get(first + "/publication").is(200);

        assertThat(found.<String>list("items.href")).containsExactly(first);
        assertThat(stage.council.get("/v1/contracts/" + contract + "/clauses").<String>list("items.status"))
                .containsExactly("published");
        assertThat(decision.text("status")).isEqualTo("superseded");
        assertThat(decision.text("closure")).matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void whatWasSupersededStaysSo() {
        String first = superseded();
        String tag = stage.commissioner.get(first).header("ETag");
        String digest = stage.commissioner.get(first).text("digest");
        String link = first + "/links/" + stage.newham.standard.value();

        stage.commissioner.post(first + "/publication").isProblem(409, "wrong-state");
        stage.userLed.post(first + "/assents", Map.of("digest", digest)).isProblem(409, "wrong-state");
        stage.commissioner
                .put(first, Stage.words("Again other words.", stage.newham.standard), tag)
                .isProblem(409, "wrong-state");
        stage.commissioner.delete(link, tag).isProblem(409, "wrong-state");
        stage.commissioner
                .post(
                        first + "/links",
                        Map.of(
                                "standardVersion", stage.newham.standard.value(),
                                "digest", Newham.digest(1).value()))
                .isProblem(409, "wrong-state");
        assertThat(stage.commissioner.get(first).header("ETag")).isEqualTo(tag);
    }

    @Test
    void aSuspendedVersionIsSupersededToo() {
        String first = stage.suspendedClause();

        publishNext(first);

        assertThat(stage.council.get(first).text("status")).isEqualTo("superseded");
    }

    @Test
    void itIsToldAfterThePublicationThatBroughtItAbout() {
        String first = stage.publishClause();
        String clause = stage.council.get(first).text("clause.id");

        publishNext(first);

        List<Event> told = await().until(
                        () -> toldOf(clause),
                        events -> events.getLast().type().equals(EventType.CLAUSE_VERSION_SUPERSEDED));
        assertThat(told.get(told.size() - 2).type()).isEqualTo(EventType.CLAUSE_VERSION_PUBLISHED);
        assertThat(told.getLast().by()).isNull();
        assertThat(((ClauseVersionState) told.getLast().state()).number()).isEqualTo(1);
    }

    @Test
    void anAssentToWhatWasSupersededMayStillBeTakenBack() {
        String first = superseded();

        stage.suspend(first);

        assertThat(stage.council.get(first).text("status")).isEqualTo("superseded");
    }

    private String superseded() {
        String first = stage.publishClause();
        publishNext(first);
        return first;
    }

    private void publishNext(String first) {
        String second = stage.draftNext(first, "Other words.");
        stage.assent(second);
        stage.commissioner.post(second + "/publication").is(200);
    }

    private static List<Event> toldOf(String clause) {
        return TestTopics.ofApplication().read(Source.CONTRACTS).stream()
                .filter(event -> event.state() instanceof ClauseVersionState state
                        && state.clause().value().toString().equals(clause))
                .toList();
    }
}
