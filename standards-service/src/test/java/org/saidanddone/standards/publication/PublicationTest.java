package org.saidanddone.standards.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PublicationTest {
    private Town town;

    @BeforeEach
    void town() {
        town = Town.shared();
    }

    @Test
    void aStandardIsRefusedWithEveryGapNamedAndPublishedOnceTheyAreMended() {
        Draft draft = Draft.empty(town);

        draft.publish(town.userLed())
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/chain-incomplete"))
                .body("gaps.rule", contains("rooted-in-evidence", "enough-voices", "enough-voices", "user-authorship"))
                .body("gaps.pointer", contains("/provisions", "/provisions", "/provisions", "/assents"))
                .body("gaps.howToFix", everyItem(not(equalTo(""))));
        assertThat(draft.read().getString("status")).isEqualTo("draft");

        draft.provide("Staff knock and wait.", town.said(0), town.said(1), town.said(2));
        draft.publish(town.userLed()).statusCode(422).body("gaps.rule", contains("user-authorship"));

        draft.assent(town.userLed()).statusCode(201);
        draft.publish(town.commissioner())
                .statusCode(200)
                .header("ETag", "\"v4\"")
                .body("status", equalTo("published"))
                .body("approved", equalTo(true))
                .body("verified", equalTo(true));
    }

    @Test
    void aDraftOfTheCommissionerIsNoUserAuthorship() {
        Draft draft = Draft.by(town, town.commissioner());
        draft.provide("Staff knock and wait.", town.said(0), town.said(1), town.said(2));
        draft.assent(town.userLed()).statusCode(201);

        draft.publish(town.userLed())
                .statusCode(422)
                .body("gaps.rule", contains("user-authorship"))
                .body("gaps.pointer", contains("/author"));
    }

    @Test
    void aCheckIsTheSameQuestionWithoutTheAct() {
        Draft draft = Draft.assented(town);

        town.commissioner()
                .post(draft.href + "/publication-checks")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("complete"))
                .body("gaps", empty())
                .body("notCounted", empty());
        assertThat(draft.read().getString("status")).isEqualTo("draft");
    }

    @Test
    void aCheckIsForTheProgrammesOrganisationsAndAuditors() {
        Draft draft = Draft.empty(town);

        town.stranger("auditor")
                .post(draft.href + "/publication-checks")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("incomplete"));
        town.stranger("contributor")
                .post(draft.href + "/publication-checks")
                .then()
                .statusCode(403);
        town.stranger("procurement")
                .post(draft.href + "/publication-checks")
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsPublishedIsNotPublishedAgain() {
        Draft.published(town).publish(town.userLed()).statusCode(409).body("type", endsWith("/already-published"));
    }

    @Test
    void theSameRequestUnderOneKeyIsAnsweredTheSameAgain() {
        Draft draft = Draft.assented(town);
        String key = UUID.randomUUID().toString();

        for (int i = 0; i < 2; i++) {
            draft.publish(town.userLed().header("Idempotency-Key", key))
                    .statusCode(200)
                    .body("status", equalTo("published"));
        }
    }

    @Test
    void onlyTheProgrammesOrganisationsPublish() {
        Draft draft = Draft.assented(town);

        draft.publish(town.stranger("contributor")).statusCode(403);
        draft.publish(town.stranger("procurement")).statusCode(403);
        assertThat(draft.read().getString("status")).isEqualTo("draft");
    }

    @Test
    void whatIsUnknownIsNotPublished() {
        town.userLed()
                .post("/v1/standards/" + UUID.randomUUID() + "/versions/1/publication")
                .then()
                .statusCode(404);
    }

    @Test
    void ofTwoPublishingAtOnceExactlyOneSucceeds() throws Exception {
        Draft draft = Draft.assented(town);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> userLed = () -> {
            together.await();
            return draft.publish(town.userLed()).extract().statusCode();
        };
        Callable<Integer> commissioner = () -> {
            together.await();
            return draft.publish(town.commissioner()).extract().statusCode();
        };

        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = both.invokeAll(List.of(userLed, commissioner));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(200, 409);
        }
    }

    @Test
    void withoutProofOfBeingUpToDateNothingIsPublished() {
        Draft draft = Draft.assented(town);
        Town.heartbeats().oldestUnsent(Duration.ofSeconds(6));
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> town.userLed()
                            .post(draft.href + "/publication-checks")
                            .then()
                            .statusCode(503));
            draft.publish(town.userLed())
                    .statusCode(503)
                    .header("Retry-After", matchesPattern("[0-9]+"))
                    .body("type", endsWith("/not-proven-current"));
            assertThat(draft.read().getString("status")).isEqualTo("draft");
        } finally {
            Town.heartbeats().oldestUnsent(Duration.ZERO);
        }

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> draft.publish(town.userLed()).statusCode(200));
    }
}
