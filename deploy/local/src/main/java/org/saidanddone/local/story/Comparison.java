package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds an answer against what the story expects. */
final class Comparison {
    private Comparison() {}

    /** The first thing that is otherwise, in a sentence; empty when all is as it should be. */
    static Optional<String> of(Answer answer, Expected expected) {
        List<String> otherwise = new ArrayList<>();
        if (answer.status() != expected.status()) {
            return Optional.of("The answer should have been " + expected.status() + " and was " + answer.status() + ": "
                    + answer.body());
        }
        String problem = answer.body().path("type").asText();
        if (expected.problem() != null && !problem.endsWith("/" + expected.problem())) {
            otherwise.add("The problem should have been " + expected.problem() + " and was " + problem + ".");
        }
        if (!expected.gaps().isEmpty()) {
            same("gaps", expected.gaps(), gaps(answer.body())).ifPresent(otherwise::add);
        }
        if (!expected.wrong().isEmpty()) {
            same("places that are wrong", expected.wrong(), wrong(answer.body()))
                    .ifPresent(otherwise::add);
        }
        expected.fields().forEach((place, value) -> {
            JsonNode found = new Place(place).in(answer.body());
            if (!found.equals(value)) {
                otherwise.add("At " + place + " should stand " + value + " and stands " + found + ".");
            }
        });
        expected.counts().forEach((place, count) -> {
            int found = new Place(place).in(answer.body()).size();
            if (found != count) {
                otherwise.add("Of " + place + " there should be " + count + " and are " + found + ".");
            }
        });
        for (String place : expected.absent()) {
            JsonNode found = new Place(place).in(answer.body());
            if (!found.isMissingNode() && !found.isNull()) {
                otherwise.add("At " + place + " nothing should stand.");
            }
        }
        return otherwise.stream().findFirst();
    }

    private static Optional<String> same(String what, List<String> expected, List<String> found) {
        return expected.stream()
                        .sorted()
                        .toList()
                        .equals(found.stream().sorted().toList())
                ? Optional.empty()
                : Optional.of("The " + what + " should have been " + expected + " and were " + found + ".");
    }

    private static List<String> gaps(JsonNode refusal) {
        List<String> gaps = new ArrayList<>();
        refusal.path("gaps")
                .forEach(gap -> gaps.add(
                        gap.path("rule").asText() + " at " + gap.path("pointer").asText()));
        return gaps;
    }

    private static List<String> wrong(JsonNode refusal) {
        List<String> places = new ArrayList<>();
        refusal.path("errors")
                .forEach(error -> places.add(
                        error.has("pointer")
                                ? error.path("pointer").asText()
                                : error.path("in").asText() + " "
                                        + error.path("parameter").asText()));
        return places;
    }
}
