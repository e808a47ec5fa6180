package org.saidanddone.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** Values of parameters that lead nowhere. */
final class Queries {
    private Queries() {}

    /** Whether there are texts that this parameter of the query cannot be; a mere text can be any. */
    static boolean canBeUnreadable(JsonNode parameter, ApiReader reader) {
        JsonNode schema = reader.resolve(parameter.path("schema"));
        return parameter.path("name").asText().equals("cursor")
                || !schema.path("type").asText().equals("string")
                || schema.has("enum")
                || schema.has("format")
                || schema.has("pattern");
    }

    /** A value of the parameter's form that stands for nothing. */
    static String unknown(JsonNode parameter, ApiReader reader) {
        JsonNode schema = reader.resolve(parameter.path("schema"));
        return schema.path("type").asText().equals("integer")
                ? "999999"
                : UUID.randomUUID().toString();
    }
}
