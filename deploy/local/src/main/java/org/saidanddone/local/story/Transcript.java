package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A request and its answer as lines for the screen: whole enough to learn the interface from, short enough to read. Never with a token. */
public final class Transcript {
    private static final int MOST_TOLD_WHOLE = 3;

    private Transcript() {}

    /** The lines of it; of a long table only the first request is told whole. */
    public static List<String> of(Heard heard) {
        List<String> lines = new ArrayList<>();
        boolean whole = heard.place() == 0 || heard.step().acts().size() <= MOST_TOLD_WHOLE;
        if (whole) {
            request(heard, lines);
        }
        String shows = heard.act().shows();
        if (whole || shows != null) {
            answer("→ " + heard.status() + (shows == null ? "" : "  " + shows), seen(heard), lines);
            gaps(heard.answer(), lines);
        }
        return lines;
    }

    /** How many requests of a step were not told; nothing when all were. */
    public static List<String> ending(Step step) {
        int untold = step.acts().size() - 1;
        boolean told =
                step.acts().size() <= MOST_TOLD_WHOLE || step.acts().stream().allMatch(act -> act.shows() != null);
        return told ? List.of() : List.of("  and " + untold + " more like it");
    }

    private static void request(Heard heard, List<String> lines) {
        Person who = heard.who();
        String pages = heard.act().pages() == null ? "" : " (and its further pages)";
        lines.add(heard.act().method() + " " + Ids.shortened(heard.address()) + pages + "   " + who.name() + ", "
                + who.is());
        heard.act().headers().forEach((name, value) -> lines.add("  " + name + ": " + Ids.shortened(value)));
        JsonNode body = heard.act().body();
        if (!body.isMissingNode()) {
            lines.addAll(Layout.of(body, "  "));
        }
    }

    /** What was seen of an answer, over as many lines as it needs. */
    private static void answer(String status, List<String> seen, List<String> lines) {
        StringBuilder line = new StringBuilder(status);
        for (String part : seen) {
            if (line.length() + part.length() > Layout.WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append("   ").append(part.stripLeading());
            } else {
                line.append(part);
            }
        }
        lines.add(line.toString());
    }

    /** Of an answer what the story looks at, each part with the space before it. */
    private static List<String> seen(Heard heard) {
        List<String> seen = new ArrayList<>();
        if (heard.status() >= 400) {
            seen.add("  " + heard.answer().path("title").asText() + ":");
            words(heard.answer().path("detail").asText(), seen);
        }
        for (JsonNode error : heard.answer().path("errors")) {
            seen.add(" "
                    + (error.has("pointer")
                            ? error.path("pointer").asText()
                            : error.path("in").asText() + " "
                                    + error.path("parameter").asText()));
        }
        Expected expect = heard.act().expect();
        new TreeMap<>(expect.fields())
                .forEach((place, value) ->
                        seen.add("  " + Ids.shortened(place) + " = " + Ids.shortened(value.asText())));
        expect.counts().forEach((place, count) -> seen.add("  " + count + " " + place));
        expect.absent().forEach(place -> seen.add("  nothing at " + Ids.shortened(place)));
        if (expect.within() != null) {
            seen.add("  after " + heard.millis() + " ms");
        }
        return seen;
    }

    private static void words(String sentence, List<String> parts) {
        Stream.of(sentence.split(" ")).map(" "::concat).forEach(parts::add);
    }

    private static void gaps(JsonNode answer, List<String> lines) {
        for (JsonNode gap : answer.path("gaps")) {
            lines.add("    gap: " + gap.path("rule").asText() + " at "
                    + gap.path("pointer").asText() + ": " + gap.path("missing").asText());
        }
    }
}
