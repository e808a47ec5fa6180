package org.saidanddone.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.Map;

/** Holds what was answered against what is documented: status, headers, and every property of the body. */
final class Answers {
    private Answers() {}

    static void requireDocumented(ApiOperation operation, Response answer) {
        String said = answer.statusCode() + " " + answer.asString();
        if (!operation.successes().contains(answer.statusCode())) {
            throw new AssertionError("expected one of " + operation.successes() + " and got " + said);
        }
        JsonNode documented = operation.answer(answer.statusCode());
        documented.path("headers").fieldNames().forEachRemaining(name -> {
            if (!name.equals("Link") && answer.header(name) == null) {
                throw new AssertionError("without the documented header " + name);
            }
        });
        JsonNode schema = documented.path("content").path("application/json").path("schema");
        if (answer.asByteArray().length == 0 ? !schema.isMissingNode() : schema.isMissingNode()) {
            throw new AssertionError("a body where none is documented, or the reverse: " + said);
        }
        if (!schema.isMissingNode()) {
            require(operation.reader(), schema, Json.of(answer), "");
        }
    }

    private static void require(ApiReader reader, JsonNode schema, JsonNode value, String pointer) {
        JsonNode resolved = reader.resolve(schema);
        String type = (resolved.has("type") ? resolved : schema).path("type").asText();
        if (!type.isEmpty() && !type.equals(typeOf(value)) && !(type.equals("number") && value.isNumber())) {
            throw new AssertionError("documented as " + type + ", but not so: " + pointer);
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            JsonNode known = resolved.path("properties").path(property.getKey());
            boolean open = resolved.has("additionalProperties");
            if (known.isMissingNode() && !open) {
                throw new AssertionError("not documented: " + pointer + "/" + property.getKey());
            }
            require(
                    reader,
                    known.isMissingNode() ? resolved.path("additionalProperties") : known,
                    property.getValue(),
                    pointer + "/" + property.getKey());
        }
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                require(reader, resolved.path("items"), value.get(i), pointer + "/" + i);
            }
        }
    }

    private static String typeOf(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case BOOLEAN -> "boolean";
            case ARRAY -> "array";
            case OBJECT -> "object";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "null";
        };
    }
}
