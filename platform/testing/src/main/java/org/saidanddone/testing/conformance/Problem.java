package org.saidanddone.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.Map;
import java.util.Set;

/** Reads a refusal, and says what is wrong with it. */
final class Problem {
    private static final String TYPES = "https://said-and-done.example/problems/";

    private Problem() {}

    /**
     * Fails unless the answer is a problem document of one of these statuses with a stable type, a sentence, and that location.
     *
     * @param where the location that one of the errors must have: {@code pointer}, or {@code in} and {@code parameter}; empty when nothing in the request is wrong
     */
    static void require(Response answer, Set<Integer> statuses, Map<String, String> where) {
        String said = answer.statusCode() + " " + answer.contentType() + " " + answer.asString();
        if (!statuses.contains(answer.statusCode())) {
            throw new AssertionError("expected one of " + statuses + " and got " + said);
        }
        if (!"application/problem+json".equals(answer.contentType())) {
            throw new AssertionError("not a problem document: " + said);
        }
        JsonNode problem = Json.of(answer);
        if (!problem.path("type").asText().matches(TYPES + "[a-z-]+")) {
            throw new AssertionError("no stable type: " + said);
        }
        if (problem.path("detail").asText().isBlank() || problem.path("status").asInt() != answer.statusCode()) {
            throw new AssertionError("detail or status is missing: " + said);
        }
        if (!where.isEmpty() && !hasError(problem, where)) {
            throw new AssertionError("no error at " + where + ": " + said);
        }
    }

    private static boolean hasError(JsonNode problem, Map<String, String> where) {
        for (JsonNode error : problem.path("errors")) {
            if (where.entrySet().stream()
                    .allMatch(part ->
                            part.getValue().equals(error.path(part.getKey()).asText(null)))) {
                return true;
            }
        }
        return false;
    }
}
