package org.saidanddone.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.FindingExamples;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OpenFindingTest {
    private final Stage stage = Stage.toBreak();

    @Test
    void aFindingAboutAClauseSuspendsIt() {
        String clause = stage.publishClause();

        raise(clause);

        assertThat((Boolean) stage.council.get(Stage.clauseOf(clause)).value("approved"))
                .isFalse();
        assertThat(stage.userLed.get(clause + "/publication").<String>list("gaps"))
                .containsExactly("audit-finding");
        assertThat(stage.council.get(clause + "/publication").<Object>value("gaps"))
                .isNull();
    }

    @Test
    void whileItIsOpenItIsNeitherPublishedNorSaidToBeFitForThat() {
        String clause = stage.publishClause();
        raise(clause);

        stage.commissioner.post(clause + "/publication").isProblem(409, "open-finding");
        stage.commissioner.post(clause + "/publication-checks").isProblem(409, "open-finding");
    }

    @Test
    void onceItIsResolvedItIsPublishedAgainByAnExplicitAct() {
        String clause = stage.publishClause();
        FindingState finding = raise(clause);

        stage.upstream.tell(FindingExamples.resolved(finding));

        await().until(() -> stage.commissioner.post(clause + "/publication-checks"), answer -> answer.status() == 200);
        assertThat(stage.commissioner.get(clause).text("status")).isEqualTo("suspended");
        stage.commissioner.post(clause + "/publication").is(200);
    }

    @Test
    void whileAuditServiceCannotTellWhatItFoundNothingIsPublished() {
        String clause = stage.draftClause();
        stage.assent(clause);
        Stage.auditRelay().oldestUnsent(Duration.ofSeconds(6));
        try {
            await().until(
                            () -> stage.commissioner.post(clause + "/publication-checks"),
                            answer -> answer.status() == 503);
            stage.commissioner.post(clause + "/publication").isProblem(503, "not-proven-current");
        } finally {
            Stage.auditRelay().oldestUnsent(Duration.ZERO);
        }
        await().until(() -> stage.commissioner.post(clause + "/publication").status() == 200);
    }

    /** Raises one and waits until it suspended the clause. */
    private FindingState raise(String clause) {
        UUID id = UUID.fromString(stage.commissioner.get(clause).text("id"));
        FindingState finding = FindingExamples.raised(new AggregateRef(AggregateType.CLAUSE_VERSION, id));
        stage.upstream.tell(finding);
        await().until(() -> stage.commissioner.get(clause).text("status").equals("suspended"));
        return finding;
    }
}
