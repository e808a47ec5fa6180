package org.saidanddone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FailuresTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300", "55P03", "40001", "40P01", "57014", "25P04"})
    void aDatabaseThatDoesNotAnswerInTimeIsUnavailable(String sqlState) {
        fail(sqlState)
                .then()
                .statusCode(503)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(Http.PROBLEMS + "unavailable"))
                .header("Retry-After", equalTo("2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimistic", "23505"})
    void whatSomebodyChangedAtTheSameMomentIsAConflict(String kind) {
        fail(kind).then().statusCode(409).body("type", equalTo(Http.PROBLEMS + "conflict"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"defect", "error", "42P01", "23502"})
    void aDefectIsAnsweredAndLoggedWithoutItsWords(String kind) {
        List<String> log = new CopyOnWriteArrayList<>();
        Handler handler = keepingIn(log);
        Logger root = Logger.getLogger("");
        root.addHandler(handler);
        Response answer;
        try {
            answer = fail(kind);
        } finally {
            root.removeHandler(handler);
        }

        answer.then().statusCode(500).contentType(Problem.MEDIA_TYPE).body("type", equalTo(Http.PROBLEMS + "internal"));
        assertThat(answer.asString()).doesNotContain(FailureResource.CANARY);
        assertThat(log).anyMatch(line -> line.contains("A request failed {") && line.contains("causes=[java."));
        assertThat(String.join("\n", log)).doesNotContain(FailureResource.CANARY);
    }

    @Test
    void whenToTryAgainIsSaidInWholeSecondsFromOne() {
        fail("later").then().statusCode(503).header("Retry-After", equalTo("2"));
        fail("soon").then().statusCode(503).header("Retry-After", equalTo("1"));
    }

    private static Response fail(String kind) {
        return RestAssured.get("/v1/failures/" + kind);
    }

    private static Handler keepingIn(List<String> log) {
        PatternFormatter everything = new PatternFormatter("%c %s %X%e");
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                log.add(everything.format(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
