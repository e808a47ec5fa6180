package org.saidanddone.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A place in a body.
 *
 * @param pointer where (JSON Pointer)
 * @param schema as it stands there, perhaps with a reference
 * @param resolved what the reference leads to
 * @param required whether the object around it cannot do without
 */
record BodyPlace(String pointer, JsonNode schema, JsonNode resolved, boolean required) {
    boolean isObject() {
        return resolved.has("properties");
    }

    /** The JSON type of what may stand here. */
    String type() {
        return (resolved.has("type") ? resolved : schema).path("type").asText();
    }

    JsonNode keyword(String name) {
        return schema.has(name) ? schema.get(name) : resolved.path(name);
    }
}
