package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What must be answered.
 *
 * @param problem the last part of the problem's type, of a refusal
 * @param gaps all gaps of a refusal in any order: {@code rule at /pointer}
 * @param wrong all places that a refusal names in any order: a JSON Pointer into the body, or {@code header If-Match}
 * @param fields what stands at which place
 * @param counts how many stand in which list
 * @param absent places where nothing may stand
 * @param within how long it may take until it is so: {@code 2 s}; at once when null. Facts need a moment from one service to the next
 */
public record Expected(
        int status,
        @Nullable String problem,
        List<String> gaps,
        List<String> wrong,
        Map<String, JsonNode> fields,
        Map<String, Integer> counts,
        List<String> absent,
        @Nullable String within) {
    public Expected(
            int status,
            @Nullable String problem,
            @Nullable List<String> gaps,
            @Nullable List<String> wrong,
            @Nullable Map<String, JsonNode> fields,
            @Nullable Map<String, Integer> counts,
            @Nullable List<String> absent,
            @Nullable String within) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("\"expect\" names the status of the answer");
        }
        if (within != null && !within.matches("[1-9][0-9]? s")) {
            throw new IllegalArgumentException("\"within\" is a number of seconds: 2 s");
        }
        this.status = status;
        this.problem = problem;
        this.gaps = gaps == null ? List.of() : List.copyOf(gaps);
        this.wrong = wrong == null ? List.of() : List.copyOf(wrong);
        this.fields = fields == null ? Map.of() : new TreeMap<>(fields);
        this.counts = counts == null ? Map.of() : new TreeMap<>(counts);
        this.absent = absent == null ? List.of() : List.copyOf(absent);
        this.within = within;
    }

    /** How long it may take, in seconds. */
    int seconds() {
        return within == null ? 0 : Integer.parseInt(within.substring(0, within.indexOf(' ')));
    }

    /** Whether it says more of the answer than its status. */
    boolean looksInside() {
        return problem != null || !fields.isEmpty() || !counts.isEmpty() || !absent.isEmpty();
    }
}
