package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in an answer: names joined by dots, where {@code [0]} picks from a list by number and {@code [clause.id=…, number=1]} the first one
 * of which all that holds.
 */
record Place(String path) {
    private static final Pattern PART = Pattern.compile("\\.?([A-Za-z]\\w*)|\\[([0-9]+)]|\\[([^=\\]]+=[^]]*)]");

    JsonNode in(JsonNode answer) {
        Matcher part = PART.matcher(path);
        JsonNode found = answer;
        int end = 0;
        while (part.find() && part.start() == end) {
            end = part.end();
            if (part.group(1) != null) {
                found = found.path(part.group(1));
            } else if (part.group(2) != null) {
                found = found.path(Integer.parseInt(part.group(2)));
            } else {
                found = first(found, part.group(3).split(", ?"));
            }
        }
        if (end != path.length()) {
            throw new IllegalArgumentException("This is no place in an answer: " + path);
        }
        return found;
    }

    private static JsonNode first(JsonNode list, String... conditions) {
        for (JsonNode one : list) {
            if (Arrays.stream(conditions).allMatch(condition -> holds(one, condition))) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    private static boolean holds(JsonNode one, String condition) {
        int equals = condition.indexOf('=');
        return new Place(condition.substring(0, equals)).in(one).asText().equals(condition.substring(equals + 1));
    }
}
