package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The gaps of a refusal, as the story compares them. */
record Gaps(List<JsonNode> gaps) {
    static Gaps of(Answer refusal) {
        List<JsonNode> gaps = new ArrayList<>();
        refusal.body().path("gaps").forEach(gaps::add);
        return new Gaps(gaps);
    }

    /** Holds the gaps against exactly those that the story expects, as "rule pointer", in any order. */
    void areExactly(String... expected) {
        List<String> found = new ArrayList<>(gaps.stream()
                .map(gap ->
                        gap.path("rule").asText() + " " + gap.path("pointer").asText())
                .toList());
        List<String> wanted = new ArrayList<>(List.of(expected));
        Collections.sort(found);
        Collections.sort(wanted);
        if (!found.equals(wanted)) {
            throw new StoryBroken("The gaps should have been " + wanted + " and were " + found + ".");
        }
    }

    /** The id of what a gap of this rule is about. */
    String subjectOf(String rule) {
        return gaps.stream()
                .filter(gap -> gap.path("rule").asText().equals(rule))
                .map(gap -> gap.path("subject").path("id").asText())
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow(() -> new StoryBroken("No gap of " + rule + " names its subject."));
    }
}
