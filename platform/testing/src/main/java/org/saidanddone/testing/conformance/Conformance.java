package org.saidanddone.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * The tests that an OpenAPI document makes of itself. Every operation gets one subject on which everything that is refused is tried, since
 * that must change nothing, and another for what is done.
 */
public final class Conformance {
    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final String MATCH = "If-Match";
    private static final String NONE_MATCH = "If-None-Match";
    private static final String KEY = "Idempotency-Key";

    private final Stage stage;

    private Conformance(Stage stage) {
        this.stage = stage;
    }

    /** For a {@code @TestFactory} of a service: the cases of the document committed beside it. */
    public static Stream<DynamicNode> of(Stage stage) {
        Conformance conformance = new Conformance(stage);
        return ApiReader.operations(COMMITTED).stream().map(conformance::container);
    }

    private DynamicNode container(ApiOperation operation) {
        return DynamicContainer.dynamicContainer(
                operation.name(), Stream.of(operation).flatMap(this::cases));
    }

    private Stream<DynamicTest> cases(ApiOperation operation) {
        List<DynamicTest> cases = new ArrayList<>();
        add(cases, operation, "answers the documented example as documented", () -> done(operation));
        Refusing refusing = new Refusing(operation);
        if (operation.hasBody()) {
            for (BodyCase wrong : BodyCases.of(operation.places(), operation.example())) {
                add(
                        cases,
                        operation,
                        "refuses " + wrong.name() + " at " + at(wrong.pointer()),
                        () -> refusing.body(wrong));
            }
            add(cases, operation, "refuses a body that is no JSON", refusing::noJson);
        }
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            add(
                    cases,
                    operation,
                    "refuses an unknown " + name + " in the path",
                    () -> refusing.path(parameter, "unknown"));
            add(
                    cases,
                    operation,
                    "refuses an unreadable " + name + " in the path",
                    () -> refusing.path(parameter, "nonsense"));
        }
        for (JsonNode parameter : operation.parameters("query")) {
            if (Queries.canBeUnreadable(parameter, operation.reader())) {
                String name = parameter.path("name").asText();
                add(
                        cases,
                        operation,
                        "refuses an unreadable " + name + " in the query",
                        () -> refusing.query(name, "no.such"));
                add(cases, operation, "refuses an empty " + name + " in the query", () -> refusing.query(name, ""));
            }
        }
        add(
                cases,
                operation,
                "refuses an unknown parameter of the query",
                () -> refusing.query("unknownParameter", "no.such"));
        if (operation.isForWhoSignedIn()) {
            add(cases, operation, "refuses who shows no token", refusing::nobody);
        } else {
            add(cases, operation, "answers who shows no token", () -> anonymous(operation));
        }
        if (operation.takes(NONE_MATCH)) {
            add(cases, operation, "answers 304 to whoever has read it", () -> readAgain(operation));
        }
        if (operation.takes(MATCH)) {
            add(cases, operation, "refuses a missing If-Match", () -> refusing.match(null, 428));
            add(cases, operation, "refuses a stale If-Match", () -> refusing.match("\"v999999\"", 412));
            add(cases, operation, "refuses an If-Match that is no entity tag", () -> refusing.match("v1", 400));
        }
        if (operation.takes(KEY)) {
            add(cases, operation, "refuses an Idempotency-Key that is none", () -> refusing.key("a b"));
            if (operation.hasBody()) {
                add(cases, operation, "refuses a reused Idempotency-Key with another body", () -> reused(operation));
            }
        }
        return cases.stream();
    }

    private static String at(String pointer) {
        return pointer.isEmpty() ? "the top" : pointer;
    }

    /** The sentence stands in the failure too: reports of dynamic tests keep only a number. */
    private static void add(List<DynamicTest> cases, ApiOperation operation, String sentence, Executable test) {
        String name = operation.name() + " " + sentence;
        cases.add(DynamicTest.dynamicTest(name, () -> {
            try {
                test.execute();
            } catch (AssertionError | IllegalArgumentException e) {
                throw new AssertionError(name + ": " + e.getMessage(), e);
            }
        }));
    }

    private void done(ApiOperation operation) {
        if (operation.hasBody() && operation.example().isMissingNode()) {
            List<String> without = operation.places().stream()
                    .filter(place -> !place.isObject() && !place.type().equals("array"))
                    .filter(place -> !place.schema().has("examples"))
                    .map(BodyPlace::pointer)
                    .toList();
            throw new AssertionError("the document shows no example of the body: give an example to " + without);
        }
        Call call = Call.of(operation, stage.subject(operation.id()));
        Answers.requireDocumented(operation, call.send());
    }

    private void anonymous(ApiOperation operation) {
        Call call = Call.of(operation, stage.subject(operation.id())).anonymous();
        Answers.requireDocumented(operation, call.send());
    }

    private void readAgain(ApiOperation operation) {
        Call call = Call.of(operation, stage.subject(operation.id()));
        String tag = call.send().header("ETag");
        if (tag == null) {
            throw new AssertionError("no ETag");
        }
        Response again = call.header(NONE_MATCH, tag).send();
        if (again.statusCode() != 304 || again.asByteArray().length != 0 || !tag.equals(again.header("ETag"))) {
            throw new AssertionError("expected 304 with the same ETag and got " + again.statusCode());
        }
    }

    private void reused(ApiOperation operation) {
        Call call = Call.of(operation, stage.subject(operation.id()))
                .header(KEY, UUID.randomUUID().toString());
        JsonNode another = BodyCases.another(operation.places(), call.body());
        if (another.isMissingNode()) {
            throw new AssertionError("no other body can be made of the example");
        }
        Answers.requireDocumented(operation, call.send());
        Map<String, String> before = stage.state();
        Problem.require(call.body(another).send(), Set.of(422), Map.of("in", "header", "parameter", KEY));
        requireUnchanged(before);
    }

    private void requireUnchanged(Map<String, String> before) {
        Map<String, String> after = stage.state();
        if (!after.equals(before)) {
            after.entrySet().removeAll(before.entrySet());
            throw new AssertionError("refused, and yet something changed in " + after.keySet());
        }
    }

    /** What is refused, all on one subject. */
    private final class Refusing {
        private final ApiOperation operation;
        private @Nullable Call right;
        private @Nullable Map<String, String> unchanged;

        Refusing(ApiOperation operation) {
            this.operation = operation;
        }

        private Call right() {
            Call known = right;
            if (known == null) {
                known = Call.of(operation, stage.subject(operation.id()));
                right = known;
            }
            return known;
        }

        private void refuse(Call call, Set<Integer> statuses, Map<String, String> where) {
            Map<String, String> before = unchanged == null ? stage.state() : unchanged;
            Response answer = call.send();
            Problem.require(answer, statuses, where);
            requireUnchanged(before);
            // nothing but refusals runs until the last of them: what was compared once need not be asked for again
            unchanged = before;
        }

        void body(BodyCase wrong) {
            Call call = right();
            refuse(call.body(call.actual(wrong.body())), Set.of(400, 404, 422), Map.of("pointer", wrong.pointer()));
        }

        void noJson() {
            refuse(right().text("{"), Set.of(400), Map.of());
        }

        void path(JsonNode parameter, String how) {
            String name = parameter.path("name").asText();
            refuse(
                    right().parameter(
                                    name, how.equals("unknown") ? Queries.unknown(parameter, operation.reader()) : how),
                    Set.of(404),
                    Map.of("in", "path", "parameter", name));
        }

        void query(String name, String value) {
            refuse(right().query(name, value), Set.of(400), Map.of("in", "query", "parameter", name));
        }

        void nobody() {
            refuse(right().anonymous(), Set.of(401), Map.of());
        }

        void match(@Nullable String tag, int status) {
            refuse(
                    tag == null ? right().without(MATCH) : right().header(MATCH, tag),
                    Set.of(status),
                    Map.of("in", "header", "parameter", MATCH));
        }

        void key(String key) {
            refuse(right().header(KEY, key), Set.of(400), Map.of("in", "header", "parameter", KEY));
        }
    }
}
