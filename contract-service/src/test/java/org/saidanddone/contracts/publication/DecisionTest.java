package org.saidanddone.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Client;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DecisionTest {
    private final Stage stage = Stage.whole();

    @Test
    void howAVersionWasPublishedIsReadByEveryoneWhoMayReadIt() {
        Instant before = Instant.now().minus(Duration.ofSeconds(1));
        String clause = stage.publishClause();

        Answer decision = stage.council.get(clause + "/publication").is(200);

        assertThat(decision.text("status")).isEqualTo("published");
        assertThat(Instant.parse(decision.text("at"))).isBetween(before, Instant.now());
        assertThat((Integer) decision.value("profile")).isEqualTo(1);
        assertThat(decision.<String>list("rules.code"))
                .startsWith("rooted-in-evidence")
                .contains("joint-assent");
        assertThat(decision.<Integer>list("rules.version")).containsOnly(1);
        assertThat(decision.text("closure")).matches("sha256:[0-9a-f]{64}");
        assertThat(decision.<Map<String, Integer>>value("frontier")).containsOnlyKeys("audit", "evidence", "standards");
        stage.stranger.get(clause + "/publication").is(200);
        stage.auditor.get(clause + "/publication").is(200);
        stage.council
                .getUnlessStill(clause + "/publication", decision.header("ETag"))
                .is(304);
    }

    @Test
    void whatASuspensionWasAboutIsToldOnlyToTheUserLedOrganisationAndAuditors() {
        String clause = stage.suspendedClause();

        Answer decision = stage.userLed.get(clause + "/publication").is(200);

        assertThat(decision.text("status")).isEqualTo("suspended");
        assertThat(decision.text("closure")).isNull();
        assertThat(decision.<String>list("gaps")).contains("joint-assent");
        assertThat(stage.auditor.get(clause + "/publication").<String>list("gaps"))
                .contains("joint-assent");
        for (Client other : new Client[] {stage.commissioner, stage.council, stage.stranger}) {
            assertThat(other.get(clause + "/publication").is(200).<Object>value("gaps"))
                    .isNull();
        }
    }

    @Test
    void whatWasNeverPublishedHasNoDecision() {
        String clause = stage.draftClause();

        stage.userLed.get(clause + "/publication").isProblem(404, "not-found");
        stage.council.get(clause + "/publication").isProblem(403, "forbidden");
        stage.council
                .get(clause.replace("/versions/1", "/versions/9") + "/publication")
                .isProblem(404, "not-found");
    }
}
