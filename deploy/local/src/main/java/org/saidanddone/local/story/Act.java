package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request of the story and what must be answered. References like {@code ${first home}} stand in it for what was kept before.
 *
 * @param who acts; a key of the people
 * @param asks method, service and path: {@code POST evidence /v1/visits}
 * @param body of the request; missing for none
 * @param pages {@code all} to read a list to its end, and take the items of all its pages for one answer
 * @param keep under which name which place of the answer is kept: a path as of {@link Place}, or {@code header ETag}
 * @param shows what the screen shows for it in a table, instead of counting it
 */
public record Act(
        String who,
        String asks,
        Map<String, String> headers,
        JsonNode body,
        @Nullable String pages,
        Expected expect,
        Map<String, String> keep,
        @Nullable String shows) {
    private static final Pattern ASKS =
            Pattern.compile("(GET|POST|PUT|DELETE) (evidence|standards|contracts|audit) (/v1/.*|\\$\\{.*)");

    public Act(
            String who,
            String asks,
            @Nullable Map<String, String> headers,
            @Nullable JsonNode body,
            @Nullable String pages,
            Expected expect,
            @Nullable Map<String, String> keep,
            @Nullable String shows) {
        if (!ASKS.matcher(asks).matches()) {
            throw new IllegalArgumentException("\"asks\" is a method, a service and a path below /v1: " + asks);
        }
        if (pages != null && !pages.equals("all")) {
            throw new IllegalArgumentException("\"pages\" is all, or left out");
        }
        this.who = who;
        this.asks = asks;
        this.headers = headers == null ? Map.of() : Map.copyOf(new TreeMap<>(headers));
        this.body = body == null ? MissingNode.getInstance() : body;
        this.pages = pages;
        this.expect = expect;
        this.keep = keep == null ? Map.of() : Map.copyOf(new TreeMap<>(keep));
        this.shows = shows;
    }

    public String method() {
        return part(1);
    }

    public String service() {
        return part(2);
    }

    public String path() {
        return part(3);
    }

    /** The same for a further page of its list. */
    Act at(String cursor) {
        String further = asks + (asks.contains("?") ? "&" : "?") + "cursor=" + cursor;
        return new Act(who, further, headers, body, pages, expect, keep, shows);
    }

    /** What was refused changes nothing, and neither does a question to the gate, though it is a POST. */
    boolean changes() {
        return !method().equals("GET") && !path().endsWith("/publication-checks") && expect.status() < 300;
    }

    private String part(int group) {
        Matcher matcher = ASKS.matcher(asks);
        return matcher.matches() ? matcher.group(group) : "";
    }
}
