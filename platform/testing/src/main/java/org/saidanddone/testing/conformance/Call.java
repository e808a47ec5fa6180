package org.saidanddone.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request that can be sent, and changed in one thing at a time. */
record Call(
        ApiOperation operation,
        Subject subject,
        @Nullable String token,
        Map<String, String> parameters,
        Map<String, String> queries,
        Map<String, String> headers,
        JsonNode body,
        @Nullable String text) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MATCH = "If-Match";

    /** The documented example, on that subject. */
    static Call of(ApiOperation operation, Subject subject) {
        Map<String, String> queries = new HashMap<>(subject.parameters());
        queries.keySet()
                .retainAll(operation.parameters("query").stream()
                        .map(parameter -> parameter.path("name").asText())
                        .toList());
        Call call = new Call(
                operation,
                subject,
                subject.token(),
                subject.parameters(),
                queries,
                Map.of(),
                operation.hasBody()
                        ? actual(subject, operation.example(), operation.example())
                        : JsonNodeFactory.instance.missingNode(),
                null);
        return operation.takes(MATCH) ? call.header(MATCH, call.tag()) : call;
    }

    private String tag() {
        return subject.knownTag().orElseGet(() -> {
            Response read = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .auth()
                    .oauth2(subject.token())
                    .get(address());
            String tag = read.header("ETag");
            if (tag == null) {
                throw new AssertionError("a GET of the same path has no ETag, and the stage gives none: "
                        + read.statusCode() + " " + read.asString());
            }
            return tag;
        });
    }

    Call header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Call(operation, subject, token, parameters, queries, more, body, text);
    }

    Call without(String header) {
        Map<String, String> less = new HashMap<>(headers);
        less.remove(header);
        return new Call(operation, subject, token, parameters, queries, less, body, text);
    }

    Call parameter(String name, String value) {
        Map<String, String> more = new HashMap<>(parameters);
        more.put(name, value);
        return new Call(operation, subject, token, more, queries, headers, body, text);
    }

    Call query(String name, String value) {
        Map<String, String> more = new HashMap<>(queries);
        more.put(name, value);
        return new Call(operation, subject, token, parameters, more, headers, body, text);
    }

    Call anonymous() {
        return new Call(operation, subject, null, parameters, queries, headers, body, text);
    }

    Call body(JsonNode other) {
        return new Call(operation, subject, token, parameters, queries, headers, other, null);
    }

    Call text(String other) {
        return new Call(operation, subject, token, parameters, queries, headers, body, other);
    }

    /** A body with what is really there instead of what the document shows. */
    JsonNode actual(JsonNode shown) {
        return actual(subject, operation.example(), shown);
    }

    Response send() {
        RequestSpecification request =
                RestAssured.given().urlEncodingEnabled(false).headers(headers);
        if (token != null) {
            request.auth().oauth2(token);
        }
        queries.forEach(request::queryParam);
        if (operation.hasBody()) {
            request.contentType(ContentType.JSON).body(text == null ? body.toString() : text);
        }
        return request.request(operation.method(), address());
    }

    private String address() {
        String address = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            String value = parameters.get(name);
            if (value == null) {
                throw new AssertionError("the stage says no " + name);
            }
            address = address.replace("{" + name + "}", value);
        }
        return address;
    }

    /** What a case got wrong on purpose stays: only what stands there as in the example is replaced. */
    private static JsonNode actual(Subject subject, JsonNode example, JsonNode shown) {
        JsonNode real = shown;
        for (Map.Entry<String, Object> instead : subject.instead().entrySet()) {
            if (instead.getKey().startsWith("/")) {
                JsonNode there = real.at(instead.getKey());
                if (!there.isMissingNode() && there.equals(example.at(instead.getKey()))) {
                    real = BodyCases.replaced(real, instead.getKey(), JSON.valueToTree(instead.getValue()));
                }
            } else {
                real = everywhere(real, instead.getKey(), JSON.valueToTree(instead.getValue()));
            }
        }
        return real;
    }

    private static JsonNode everywhere(JsonNode body, String shown, JsonNode real) {
        if (body.isTextual()) {
            return body.asText().equals(shown) ? real : body;
        }
        JsonNode result = body;
        if (body.isObject()) {
            for (Map.Entry<String, JsonNode> property : body.properties()) {
                result = BodyCases.replaced(
                        result, "/" + property.getKey(), everywhere(property.getValue(), shown, real));
            }
        }
        for (int i = 0; body.isArray() && i < body.size(); i++) {
            result = BodyCases.replaced(result, "/" + i, everywhere(body.get(i), shown, real));
        }
        return result;
    }
}
