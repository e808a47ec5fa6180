package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

/** Several people do the same at once. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TogetherTest {
    private final Tables tables;

    TogetherTest(Tables tables) {
        this.tables = tables;
    }

    @Test
    void ofFourAmendmentsOfOneVersionOneIsMade() throws Exception {
        Newham newham = Newham.make();
        String path = newham.evidence("They lock the kitchen.");

        List<Integer> answers = atOnce(
                () -> newham.userLed().putMatching(path + "/words", 1, Map.of("words", "They lock it at night.")));

        assertThat(answers).containsExactlyInAnyOrder(200, 412, 412, 412);
        assertThat(events(path)).isEqualTo("2");
    }

    @Test
    void fourWithdrawalsAreOne() throws Exception {
        Newham newham = Newham.make();
        String path = newham.evidence("They lock the kitchen.");

        List<Integer> answers = atOnce(() -> newham.userLed().post(path + "/withdrawal"));

        assertThat(answers).containsExactly(200, 200, 200, 200);
        assertThat(events(path)).isEqualTo("2");
    }

    @Test
    void fourErasuresAreOneAlsoWhileTheVisitMovesAndSomethingIsWithdrawn() throws Exception {
        Newham newham = Newham.make();
        String kitchen = newham.evidence("They lock the kitchen.");
        String key = newham.evidence("I want a key.");
        String erasure = "/v1/people/" + newham.person() + "/erasure";
        Map<String, Object> moved = Newham.moved(newham.home("Oak Road"));

        List<Integer> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
            List<Callable<Response>> requests = List.of(
                    () -> newham.userLed().post(erasure),
                    () -> newham.userLed().putMatching("/v1/visits/" + newham.visit(), 1, moved),
                    () -> newham.userLed().post(erasure),
                    () -> newham.userLed().post(key + "/withdrawal"),
                    () -> newham.userLed().post(erasure),
                    () -> newham.userLed().post(erasure));
            answers = callers.invokeAll(requests).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .toList();
        }

        assertThat(List.of(answers.get(0), answers.get(2), answers.get(4), answers.get(5)))
                .containsOnly(204);
        assertThat(answers.get(1)).isEqualTo(200);
        assertThat(answers.get(3)).isIn(200, 409);
        for (String path : List.of(kitchen, key)) {
            newham.userLed().get(path).then().body("status", equalTo("erased"));
            assertThat(tables.only(
                            "select count(*) from outbox where type like '%evidence.erased%' and aggregate_id = '"
                                    + path.substring("/v1/evidence/".length()) + "'"))
                    .isEqualTo("1");
        }
    }

    @Test
    void whatIsRecordedWhileItsVisitMovesIsRefusedAndNothingIsLeftBehind() throws Exception {
        Newham newham = Newham.make();
        String before = newham.evidence("They lock the kitchen.");
        UUID home = newham.home("Oak Road");
        Map<String, Object> moved = Newham.moved(home);

        List<Integer> answers;
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Callable<Response>> requests = List.of(
                    () -> newham.userLed().post("/v1/evidence", newham.said("I want a key.")),
                    () -> newham.userLed().putMatching("/v1/visits/" + newham.visit(), 1, moved),
                    () -> newham.userLed().post("/v1/evidence", newham.said("The bus does not come.")),
                    () -> newham.userLed().post(before + "/withdrawal"));
            answers = callers.invokeAll(requests).stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .toList();
        }

        assertThat(answers.get(1)).isEqualTo(200);
        assertThat(answers.get(3)).isEqualTo(200);
        assertThat(List.of(answers.get(0), answers.get(2))).isSubsetOf(201, 409);
        assertThat(tables.only("select count(*) from evidence where visit_id = '" + newham.visit()
                        + "' and setting_id <> '" + home + "'"))
                .isEqualTo("0");
        assertThat(tables.only("select count(*) from evidence e where e.visit_id = '" + newham.visit()
                        + "' and e.version <> (select count(*) from outbox o where o.aggregate_id = e.id)"))
                .isEqualTo("0");
        assertThat(tables.only(
                        "select count(*) from evidence e join outbox o on o.aggregate_id = e.id and o.version = e.version"
                                + " where e.visit_id = '" + newham.visit()
                                + "' and position(e.setting_id::text in convert_from(o.payload, 'UTF8')) = 0"))
                .isEqualTo("0");
    }

    @Test
    void aWithdrawalWaitsForAMoveWithoutHoldingWhatTheMoveNeeds() throws Exception {
        Newham newham = Newham.make();
        String path = newham.evidence("They lock the kitchen.");
        String row = "select 1 from evidence where id = '" + path.substring("/v1/evidence/".length()) + "' for update";

        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<Response> answer = tables.whileUncommitted(
                    "select 1 from visit where id = '" + newham.visit() + "' for update",
                    () -> caller.submit(() -> newham.userLed().post(path + "/withdrawal")),
                    row + " nowait");

            answer.get().then().statusCode(200);
        }
    }

    @Test
    void whoRecordsDuringAMoveThatIsNotYetCommittedIsToldToReadAgain() throws Exception {
        Newham newham = Newham.make();
        UUID home = newham.home("Oak Road");

        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            Future<Response> answer = tables.whileUncommitted(
                    "update visit set version = 2, setting_id = '" + home + "' where id = '" + newham.visit() + "'",
                    () -> caller.submit(() -> newham.userLed().post("/v1/evidence", newham.said("I want a key."))));

            answer.get()
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("https://said-and-done.example/problems/conflict"));
        }
        newham.userLed()
                .post("/v1/evidence", newham.said("I want a key."))
                .then()
                .statusCode(201);
    }

    private String events(String path) {
        return tables.only(
                "select count(*) from outbox where aggregate_id = '" + path.substring("/v1/evidence/".length()) + "'");
    }

    private static List<Integer> atOnce(Callable<Response> request) throws Exception {
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            List<Future<Response>> answers = callers.invokeAll(
                    IntStream.range(0, 4).mapToObj(i -> request).toList());
            return answers.stream()
                    .map(Future::resultNow)
                    .map(Response::statusCode)
                    .toList();
        }
    }
}
