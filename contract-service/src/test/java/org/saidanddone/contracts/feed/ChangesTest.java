package org.saidanddone.contracts.feed;

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
class ChangesTest {
    private static final String CHANGES = "/v1/clauses/changes";

    private final Stage stage = Stage.whole();

    @Test
    void whoFollowsLearnsOfEachChangeInTheOrderInWhichItHappened() {
        String before = end();
        String first = stage.publishClause();
        stage.suspend(first);
        String second = stage.draftNext(first, "Other words.");
        stage.assent(second);
        stage.commissioner.post(second + "/publication").is(200);

        Answer page = follow(before);

        assertThat(page.<String>list("items.change"))
                .containsExactly("published", "suspended", "published", "superseded");
        assertThat(page.<String>list("items.version.href")).containsExactly(first, first, second, first);
        assertThat(page.<Integer>list("items.number")).containsExactly(1, 1, 2, 1);
        assertThat(page.<String>list("items.clause.href")).containsOnly(Stage.clauseOf(first));
        assertThat(page.<String>list("items.at")).doesNotContainNull();
        assertThat(page.<Map<String, Object>>list("items"))
                .allSatisfy(item -> assertThat(item)
                        .containsOnlyKeys("change", "at", "clause", "version", "number", "approved", "verified"));
        stage.council.get(page.text("items[0].version.href")).is(200);
    }

    @Test
    void aChangeSaysHowTheVersionStandsNow() {
        String before = end();
        String clause = stage.publishClause();
        assertThat(follow(before).<Boolean>list("items.approved")).containsExactly(true);
        assertThat(follow(before).<Boolean>list("items.verified")).containsExactly(true);

        stage.suspend(clause);

        assertThat(follow(before).<String>list("items.change")).containsExactly("published", "suspended");
        assertThat(follow(before).<Boolean>list("items.approved")).containsExactly(false, false);
        assertThat(follow(before).<Boolean>list("items.verified")).containsExactly(false, false);
    }

    @Test
    void aFollowerGoesOnFromTheEndAndMissesNothing() {
        String end = end();
        Answer nothing = follow(end);
        assertThat(nothing.list("items")).isEmpty();
        assertThat(nothing.text("next")).isEqualTo(end);
        assertThat(nothing.header("Link")).isEqualTo("<" + CHANGES + "?cursor=" + end + ">; rel=\"next\"");

        String one = stage.publishClause();
        String two = stage.publishClause();
        List<String> seen = new ArrayList<>();
        Answer page =
                stage.council.get(CHANGES, Map.of("cursor", end, "limit", 1)).is(200);
        while (!page.list("items").isEmpty()) {
            seen.addAll(page.list("items.version.href"));
            page = stage.council
                    .get(CHANGES, Map.of("cursor", page.text("next"), "limit", 1))
                    .is(200);
        }

        assertThat(seen).containsExactly(one, two);
    }

    @Test
    void aFeedBeginsWithTheFirstChange() {
        stage.publishClause();

        Answer page = stage.council.get(CHANGES, Map.of("limit", 1)).is(200);

        assertThat(page.list("items.change")).containsExactly("published");
    }

    @Test
    void councilsContributorsAndAuditorsFollowAndNobodyElse() {
        stage.council.get(CHANGES).is(200);
        stage.stranger.get(CHANGES).is(200);
        stage.auditor.get(CHANGES).is(200);
        new Client(Tokens.of(Role.REGISTRAR, new OrganisationId(UUID.randomUUID())))
                .get(CHANGES)
                .isProblem(403, "forbidden");
        assertThat(RestAssured.get(CHANGES).statusCode()).isEqualTo(401);
    }

    @Test
    void whatCannotBeReadIsRefusedWhereItStands() {
        stage.council
                .get(
                        CHANGES,
                        Map.of(
                                "cursor",
                                Cursors.after(CHANGES, UUID.randomUUID().toString())))
                .isRefusedInQuery("cursor");
        stage.council.get(CHANGES, Map.of("limit", 101)).isRefusedInQuery("limit");
        stage.council.get(CHANGES, Map.of("status", "published")).isProblem(400, "malformed");
    }

    private Answer follow(String cursor) {
        return stage.council.get(CHANGES, Map.of("cursor", cursor)).is(200);
    }

    /** The cursor behind the latest change. */
    private String end() {
        Answer page = stage.council.get(CHANGES, Map.of("limit", 100)).is(200);
        while (!page.list("items").isEmpty()) {
            page = stage.council
                    .get(CHANGES, Map.of("limit", 100, "cursor", page.text("next")))
                    .is(200);
        }
        return page.text("next");
    }
}
