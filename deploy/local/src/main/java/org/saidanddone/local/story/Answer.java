package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered. */
record Answer(int status, String entityTag, JsonNode body) {
    String id() {
        return text("id");
    }

    String text(String field) {
        JsonNode value = body.get(field);
        if (value == null || value.isNull()) {
            throw new StoryBroken("An answer has no field \"" + field + "\".");
        }
        return value.asText();
    }
}
