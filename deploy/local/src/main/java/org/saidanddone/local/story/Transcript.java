package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A request and its answer as lines for the screen: whole enough to learn the interface from, short enough to read. Never with a token. */
public final class Transcript {
    private static final int MOST_TOLD_WHOLE = 3;
    private static final int WIDTH = 150;
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{6}([0-9a-f]{6})");
    private static final Pattern DIGEST = Pattern.compile("(sha256|hmac-sha256):[0-9a-f]{58}([0-9a-f]{6})");

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
            lines.add("→ " + heard.status() + (shows == null ? "" : "  " + shows) + seen(heard));
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
        lines.add(
                heard.act().method() + " " + shortened(heard.address()) + pages + "   " + who.name() + ", " + who.is());
        heard.act().headers().forEach((name, value) -> lines.add("  " + name + ": " + shortened(value)));
        JsonNode body = heard.act().body();
        if (!body.isMissingNode() && !body.isEmpty()) {
            lines.add("  " + cut(shortened(body.toString())));
        }
    }

    /** Of an answer what the story looks at. */
    private static String seen(Heard heard) {
        StringBuilder seen = new StringBuilder();
        String title = heard.answer().path("title").asText();
        if (heard.status() >= 400) {
            seen.append("  ")
                    .append(title)
                    .append(": ")
                    .append(heard.answer().path("detail").asText());
        }
        for (JsonNode error : heard.answer().path("errors")) {
            seen.append(" ")
                    .append(
                            error.has("pointer")
                                    ? error.path("pointer").asText()
                                    : error.path("in").asText() + " "
                                            + error.path("parameter").asText());
        }
        Map<String, JsonNode> fields = new TreeMap<>(heard.act().expect().fields());
        fields.forEach((place, value) ->
                seen.append("  ").append(shortened(place)).append(" = ").append(shortened(value.asText())));
        heard.act()
                .expect()
                .counts()
                .forEach((place, count) ->
                        seen.append("  ").append(count).append(" ").append(place));
        heard.act()
                .expect()
                .absent()
                .forEach(place -> seen.append("  nothing at ").append(shortened(place)));
        if (heard.act().expect().within() != null) {
            seen.append("  after ").append(heard.millis()).append(" ms");
        }
        return cut(seen.toString());
    }

    private static void gaps(JsonNode answer, List<String> lines) {
        for (JsonNode gap : answer.path("gaps")) {
            lines.add("    gap: " + gap.path("rule").asText() + " at "
                    + gap.path("pointer").asText() + ": " + gap.path("missing").asText());
        }
    }

    private static String shortened(String text) {
        return DIGEST.matcher(ID.matcher(text).replaceAll("…$1")).replaceAll("$1:…$2");
    }

    private static String cut(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH - 1) + "…";
    }
}
