package org.saidanddone.testing.conformance;

import io.restassured.response.Response;
import java.util.List;
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
        String type = answer.path("type");
        String detail = answer.path("detail");
        Integer status = answer.path("status");
        if (type == null || !type.matches(TYPES + "[a-z-]+")) {
            throw new AssertionError("no stable type: " + said);
        }
        if (detail == null || detail.isBlank() || status == null || status != answer.statusCode()) {
            throw new AssertionError("detail or status is missing: " + said);
        }
        List<Map<String, String>> errors = answer.path("errors");
        if (!where.isEmpty()
                && (errors == null
                        || errors.stream().noneMatch(error -> error.entrySet().containsAll(where.entrySet())))) {
            throw new AssertionError("no error at " + where + ": " + said);
        }
    }
}
