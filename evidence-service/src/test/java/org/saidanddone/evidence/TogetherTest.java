package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
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
