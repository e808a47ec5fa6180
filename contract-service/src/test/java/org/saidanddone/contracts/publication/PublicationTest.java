package org.saidanddone.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PublicationTest {
    private final Stage stage = Stage.whole();

    @Test
    void aClauseIsRefusedWithEveryGapNamedMendedAndPublished() {
        Stage own = Stage.toBreak();
        own.newham.changeStandard(standard -> Newham.with(standard, PublicationStatus.DRAFT));
        own.upstream.tell(own.newham.standard);
        String clause = own.draftClause();

        Answer refused = own.commissioner.post(clause + "/publication").isProblem(422, "chain-incomplete");

        assertThat(refused.<String>list("gaps.rule"))
                .containsExactly("rooted-in-evidence", "rooted-in-evidence", "joint-assent", "joint-assent");
        assertThat(refused.<String>list("gaps.pointer"))
                .containsExactly("/implements", "/implements/0", "/assents", "/assents");
        assertThat(refused.<String>list("gaps.howToFix")).doesNotContainNull();
        assertThat(refused.<Integer>list("gaps.ruleVersion")).containsOnly(1);
        assertThat(own.commissioner.get(clause).text("status")).isEqualTo("draft");

        own.newham.changeStandard(standard -> Newham.with(standard, PublicationStatus.PUBLISHED));
        own.upstream.tell(own.newham.standard);
        own.assent(clause);
        Answer published = own.commissioner.post(clause + "/publication").is(200);

        assertThat(published.text("status")).isEqualTo("published");
        assertThat((Boolean) published.value("approved")).isTrue();
        assertThat((Boolean) published.value("verified")).isTrue();
        assertThat(published.header("ETag")).isEqualTo("\"v4\"");
    }

    @Test
    void aPublicationIsToldWithItsDecision() {
        String clause = stage.publishClause();
        String id = stage.commissioner.get(clause).text("id");

        Event last = TestTopics.ofApplication().read(Source.CONTRACTS).stream()
                .filter(event -> event.aggregate().id().toString().equals(id))
                .reduce((earlier, later) -> later)
                .orElseThrow();

        assertThat(last.type()).isEqualTo(EventType.CLAUSE_VERSION_PUBLISHED);
        assertThat(last.version()).isEqualTo(4);
        var decision = ((ClauseVersionState) last.state()).publication().decision();
        assertThat(decision.gaps()).isEmpty();
        assertThat(decision.closure()).isNotNull();
        assertThat(decision.frontier()).containsOnlyKeys(Source.EVIDENCE, Source.STANDARDS, Source.AUDIT);
    }

    @Test
    void theSameQuestionIsAskedWithoutTheAct() {
        String clause = stage.draftClause();

        Answer before = stage.userLed.post(clause + "/publication-checks").is(200);
        stage.assent(clause);
        Answer after = stage.userLed.post(clause + "/publication-checks").is(200);

        assertThat(before.text("verdict")).isEqualTo("incomplete");
        assertThat(before.<String>list("gaps.rule")).containsExactly("joint-assent", "joint-assent");
        assertThat(after.text("verdict")).isEqualTo("complete");
        assertThat(after.list("gaps")).isEmpty();
        assertThat(stage.userLed.get(clause).text("status")).isEqualTo("draft");
    }

    @Test
    void whichEvidenceIsMissingIsToldOnlyToThoseWhoMayKnow() {
        Stage own = Stage.toBreak();
        for (int i = 0; i < 4; i++) {
            own.newham.withdraw(i);
            own.upstream.tell(own.newham.said.get(i));
        }
        String clause = own.draftClause();

        Answer userLed = own.userLed.post(clause + "/publication-checks").is(200);
        Answer commissioner =
                own.commissioner.post(clause + "/publication-checks").is(200);

        assertThat(userLed.<String>list("gaps.subject.type")).contains("evidence");
        assertThat(own.auditor.post(clause + "/publication-checks").is(200).<String>list("gaps.subject.type"))
                .contains("evidence");
        assertThat(commissioner.<String>list("gaps.subject.type")).doesNotContain("evidence", "consent");
        assertThat(userLed.<String>list("gaps.findAll { it.subject.type == 'evidence' }"))
                .hasSize(4);
        assertThat(commissioner.<String>list("gaps.findAll { it.subject == null }.missing"))
                .containsExactly("Something linked here does not count at present.");
    }

    @Test
    void onlyTheTwoSidesAskAndPublish() {
        String clause = stage.draftClause();
        stage.assent(clause);

        stage.stranger.post(clause + "/publication-checks").isProblem(403, "forbidden");
        stage.stranger.post(clause + "/publication").isProblem(403, "forbidden");
        stage.council.post(clause + "/publication").isProblem(403, "forbidden");
        stage.userLed.post(clause + "/publication").is(200);
    }

    @Test
    void whatIsPublishedIsNotPublishedTwice() {
        String clause = stage.publishClause();

        stage.commissioner.post(clause + "/publication").isProblem(409, "already-published");
        assertThat((Integer) stage.commissioner.get(clause).value("version")).isEqualTo(4);
    }

    @Test
    void ofTwoWhoPublishAtOnceExactlyOneDoes() throws Exception {
        for (int round = 0; round < 3; round++) {
            String clause = stage.draftClause();
            stage.assent(clause);
            Callable<Integer> one =
                    () -> stage.userLed.post(clause + "/publication").status();
            Callable<Integer> other =
                    () -> stage.commissioner.post(clause + "/publication").status();
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Future<Integer>> answers = both.invokeAll(List.of(one, other));

                assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
            }
        }
    }

    @Test
    void whoCannotProveToBeCurrentDoesNotPublish() {
        String clause = stage.draftClause();
        stage.assent(clause);
        Stage.standardsRelay().oldestUnsent(Duration.ofSeconds(6));
        try {
            Answer refused = await().until(
                            () -> stage.commissioner.post(clause + "/publication-checks"),
                            answer -> answer.status() == 503);
            refused.isProblem(503, "not-proven-current");
            assertThat(refused.header("Retry-After")).isNotBlank();
            stage.commissioner.post(clause + "/publication").isProblem(503, "not-proven-current");
            assertThat(stage.commissioner.get(clause).text("status")).isEqualTo("draft");
        } finally {
            Stage.standardsRelay().oldestUnsent(Duration.ZERO);
        }
        await().until(() -> stage.commissioner.post(clause + "/publication").status() == 200);
    }
}
