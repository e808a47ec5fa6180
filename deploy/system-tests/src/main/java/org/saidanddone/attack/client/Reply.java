package org.saidanddone.attack.client;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param tag its ETag; empty without one
 * @param location empty without one
 * @param replayed whether it says that it is an earlier answer
 * @param text its body as it came
 * @param body the same, read; missing when it is no JSON
 */
public record Reply(int status, String tag, String location, boolean replayed, String text, JsonNode body) {
    public String id() {
        return body.path("id").asText();
    }

    /** The last part of a problem's type. */
    public String problem() {
        String type = body.path("type").asText();
        return type.substring(type.lastIndexOf('/') + 1);
    }
}
