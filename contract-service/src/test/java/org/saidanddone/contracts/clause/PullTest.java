package org.saidanddone.contracts.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Client;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.security.Role;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.Tokens;
import org.saidanddone.web.Cursors;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PullTest {
    private final Stage stage = Stage.whole();

    @Test
    void acrossPagesEveryApprovedClauseComesOnceInTheOrderOfIds() {
        List<String> published = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            published.add(idOf(stage.publishClause()));
        }
        String draft = idOf(stage.draftClause());
        String suspended = idOf(suspended());

        List<String> pulled = pullAll(2);

        assertThat(pulled).containsAll(published).doesNotContain(draft, suspended);
        assertThat(pulled).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aPageNamesTheNextOneInItsBodyAndInItsLink() {
        for (int i = 0; i < 2; i++) {
            stage.publishClause();
        }

        Answer page = stage.council
                .get("/v1/clauses", Map.of("status", "published", "limit", 1))
                .is(200);

        assertThat(page.list("items")).hasSize(1);
        assertThat(page.text("next")).isNotBlank();
        assertThat(page.header("Link")).contains("rel=\"next\"");
        assertThat(page.<Boolean>list("items.approved")).containsExactly(true);
    }

    @Test
    void theCurrentVersionIsServedToCouncilsContributorsAndAuditors() {
        String clause = stage.publishClause();
        String current = clause.substring(0, clause.indexOf("/versions/"));

        Answer read = stage.council.get(current).is(200);

        assertThat(read.text("href")).isEqualTo(clause);
        assertThat(read.text("status")).isEqualTo("published");
        assertThat((Boolean) read.value("approved")).isTrue();
        stage.stranger.get(current).is(200);
        stage.auditor.get(current).is(200);
        stage.council.get(clause).is(200);
    }

    @Test
    void whatWasNeverPublishedIsNotFound() {
        String draft = stage.draftClause();

        stage.council.get(draft.substring(0, draft.indexOf("/versions/"))).isProblem(404, "not-found");
        stage.council.get("/v1/clauses/" + UUID.randomUUID()).isProblem(404, "not-found");
    }

    @Test
    void whoMayNotPullIsRefused() {
        Client registrar = new Client(Tokens.of(Role.REGISTRAR, new OrganisationId(UUID.randomUUID())));

        registrar.get("/v1/clauses", Map.of("status", "published")).isProblem(403, "forbidden");
        assertThat(RestAssured.get("/v1/clauses?status=published").statusCode()).isEqualTo(401);
    }

    @Test
    void aListIsAskedForAsItIsServed() {
        list(Map.of("status", "draft")).isRefusedInQuery("status");
        list(Map.of("limit", 0)).isRefusedInQuery("limit");
        list(Map.of("limit", 101)).isRefusedInQuery("limit");
        list(Map.of("limit", "many")).isRefusedInQuery("limit");
        list(Map.of("cursor", "nowhere")).isRefusedInQuery("cursor");
        list(Map.of("contract", "that one")).isRefusedInQuery("contract");
        list(Map.of("colour", "red")).isProblem(400, "malformed");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        list(Map.of("cursor", Cursors.after("/v1/clauses", "42"))).isProblem(400, "malformed");
        list(Map.of("cursor", "YzE6NDI")).isProblem(400, "malformed");
    }

    @Test
    void theRulesAreServed() {
        Answer rules = stage.council.get("/v1/rules").is(200);

        assertThat(rules.toString()).contains("joint-assent", "rooted-in-evidence");
    }

    private Answer list(Map<String, ?> more) {
        return stage.council.get("/v1/clauses", more);
    }

    private List<String> pullAll(int limit) {
        List<String> pulled = new ArrayList<>();
        Answer page = list(Map.of("limit", limit)).is(200);
        pulled.addAll(page.list("items.clause.id"));
        while (page.text("next") != null) {
            assertThat(page.list("items")).hasSize(limit);
            page = list(Map.of("limit", limit, "cursor", page.text("next"))).is(200);
            pulled.addAll(page.list("items.clause.id"));
        }
        return pulled;
    }

    private String suspended() {
        String clause = stage.publishClause();
        stage.userLed
                .post(stage.userLed.get(clause).text("assents[0].href") + "/withdrawal")
                .is(200);
        return clause;
    }

    private static String idOf(String clause) {
        return clause.substring("/v1/clauses/".length(), clause.indexOf("/versions/"));
    }
}
