package org.saidanddone.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One operation of the document. */
record ApiOperation(String method, String path, JsonNode node, List<JsonNode> parameters, ApiReader reader) {
    private static final String JSON = "application/json";

    String id() {
        return node.path("operationId").asText();
    }

    /** As a person writes it: {@code PUT /v1/visits/{id}}. */
    String name() {
        return method + " " + path;
    }

    List<JsonNode> parameters(String in) {
        return parameters.stream()
                .filter(parameter -> parameter.path("in").asText().equals(in))
                .toList();
    }

    boolean takes(String header) {
        return parameters("header").stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals(header));
    }

    boolean isForWhoSignedIn() {
        return !node.path("security").isEmpty();
    }

    boolean hasBody() {
        return node.path("requestBody").path("content").has(JSON);
    }

    JsonNode example() {
        return node.path("requestBody").path("content").path(JSON).path("example");
    }

    /** Every place of the documented body, the body itself first. */
    List<BodyPlace> places() {
        List<BodyPlace> places = new ArrayList<>();
        if (hasBody()) {
            walk("", node.path("requestBody").path("content").path(JSON).path("schema"), true, places);
        }
        return places;
    }

    private void walk(String pointer, JsonNode schema, boolean required, List<BodyPlace> places) {
        JsonNode resolved = reader.resolve(schema);
        places.add(new BodyPlace(pointer, schema, resolved, required));
        Set<String> needed = new TreeSet<>();
        resolved.path("required").forEach(name -> needed.add(name.asText()));
        resolved.path("properties")
                .properties()
                .forEach(property -> walk(
                        pointer + "/" + property.getKey(),
                        property.getValue(),
                        needed.contains(property.getKey()),
                        places));
        if (resolved.has("items")) {
            walk(pointer + "/0", resolved.get("items"), false, places);
        }
    }

    /** The statuses with which it says that it is done. */
    Set<Integer> successes() {
        Set<Integer> successes = new TreeSet<>();
        node.path("responses").fieldNames().forEachRemaining(status -> {
            if (status.startsWith("2")) {
                successes.add(Integer.valueOf(status));
            }
        });
        return successes;
    }

    JsonNode answer(int status) {
        return reader.resolve(node.path("responses").path(Integer.toString(status)));
    }
}
