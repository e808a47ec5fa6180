package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What a service answered. */
record Answer(int status, HttpHeaders headers, JsonNode body) {
    private static final String HEADER = "header ";

    /** What stands at a place of it: a path as of {@link Place}, or {@code header ETag}. */
    String at(String place) {
        String found = place.startsWith(HEADER)
                ? headers.firstValue(place.substring(HEADER.length())).orElse("")
                : new Place(place).in(body).asText();
        if (found.isEmpty()) {
            throw new StoryBroken("The answer has nothing at \"" + place + "\".");
        }
        return found;
    }
}
