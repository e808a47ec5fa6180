package org.saidanddone.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Said;
import org.saidanddone.system.Newham.Version;

@ExtendWith(WholeSuite.class)
class SuspensionTest {
    private Newham newham;

    @BeforeEach
    void aProgramme(Suite suite) {
        newham = new Newham(suite);
    }

    @Test
    void aWithdrawalSuspendsWhatNoLongerStandsAndTheCouncilSeesIt() {
        List<Said> three = newham.fourPeople().subList(1, 4);
        Version standard = newham.publishedStandard(three);
        Version clause = newham.publishedClause(standard);
        newham.withdraw(three.get(0)).then().statusCode(200);
        await().atMost(5, SECONDS).untilAsserted(() -> {
            assertThat(newham.statusOf(standard)).isEqualTo("suspended");
            assertThat(newham.statusOf(clause)).isEqualTo("suspended");
        });
        assertThat(approvedClauses()).doesNotContain(clause.id());
    }

    @Test
    void whatHasEnoughOtherVoicesStays() {
        List<Said> four = newham.fourPeople();
        Version standard = newham.publishedStandard(four);
        Version clause = newham.publishedClause(standard);
        Said other = newham.says(0, "Somebody else");
        newham.withdraw(four.get(0)).then().statusCode(200);
        newham.confirm(other);
        await().atMost(5, SECONDS).until(() -> notCounted(standard) == 1);
        assertThat(newham.statusOf(standard)).isEqualTo("published");
        assertThat(newham.statusOf(clause)).isEqualTo("published");
        assertThat(approvedClauses()).contains(clause.id());
    }

    @Test
    void aConsentTakenBackSuspendsToo() {
        List<Said> three = newham.fourPeople().subList(1, 4);
        Version standard = newham.publishedStandard(three);
        newham.inspector()
                .body(Map.of())
                .post(three.get(1).consent() + "/withdrawal")
                .then()
                .statusCode(200);
        await().atMost(5, SECONDS).until(() -> newham.statusOf(standard).equals("suspended"));
    }

    @Test
    void aConsentThatNoLongerAllowsItsUseSuspendsToo() {
        List<Said> three = newham.fourPeople().subList(1, 4);
        Version standard = newham.publishedStandard(three);
        Response given = newham.inspector().get(three.get(1).consent());
        newham.inspector()
                .header("If-Match", given.header("ETag"))
                .body(Map.of("purposes", List.of()))
                .put(three.get(1).consent())
                .then()
                .statusCode(200);
        await().atMost(5, SECONDS).until(() -> newham.statusOf(standard).equals("suspended"));
    }

    @Test
    void aVisitThatMovesTakesWhatWasSaidAlongAndOneHomeIsNotEnough() {
        List<Said> three = newham.fourPeople().subList(1, 4);
        Version standard = newham.publishedStandard(three);
        newham.correctVisit(1, 0, List.of(Newham.inspector("peer")));
        await().atMost(5, SECONDS).until(() -> newham.statusOf(standard).equals("suspended"));
    }

    @Test
    void aStandardMendedAfterASuspensionIsPublishedAgainOnlyByAnExplicitAct() {
        List<Said> three = newham.fourPeople().subList(1, 4);
        Version standard = newham.publishedStandard(three);
        newham.withdraw(three.get(0)).then().statusCode(200);
        await().atMost(5, SECONDS).until(() -> newham.statusOf(standard).equals("suspended"));
        Said instead = newham.says(0, "Somebody else says it too");
        newham.confirm(instead);
        newham.link(standard, instead).then().statusCode(201);
        assertThat(newham.statusOf(standard)).isEqualTo("suspended");
        newham.publish(newham.inspector(), standard).then().statusCode(200);
        assertThat(newham.statusOf(standard)).isEqualTo("published");
    }

    @Test
    void theAuditorFollowsAClauseToTheEvidenceAndTheEvidenceToTheClause() {
        List<Said> three = newham.fourPeople().subList(1, 4);
        Version clause = newham.publishedClause(newham.publishedStandard(three));
        await().atMost(10, SECONDS).untilAsserted(() -> {
            assertThat(ids("/v1/provenance/clause-version/" + clause.id()))
                    .contains(three.get(0).id(), three.get(1).id(), three.get(2).id());
            assertThat(ids("/v1/impact/evidence/" + three.get(0).id())).contains(clause.id());
        });
    }

    private int notCounted(Version version) {
        Response check = newham.inspector().body(Map.of()).post(version.at("/publication-checks"));
        assertThat(check.<String>path("verdict")).isEqualTo("complete");
        return check.<List<?>>path("notCounted").size();
    }

    private List<String> ids(String path) {
        return newham.auditor().get(newham.audit(path)).path("nodes.id");
    }

    private List<String> approvedClauses() {
        return newham.council()
                .get(newham.contracts("/v1/clauses?status=published&limit=100&programme=" + newham.programme))
                .path("items.id");
    }
}
