package org.saidanddone.testing.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All the ways to get one thing of a body wrong that the document lets one think of. */
final class BodyCases {
    private static final JsonNode NO_NUMBER = TextNode.valueOf("seven");
    private static final Pattern DIGEST = Pattern.compile("(hmac-)?sha256:[0-9a-f]{64}");
    private static final JsonNode NO_TEXT = IntNode.valueOf(7);

    private final JsonNode right;
    private final List<BodyCase> cases = new ArrayList<>();

    private BodyCases(JsonNode right) {
        this.right = right;
    }

    static List<BodyCase> of(List<BodyPlace> places, JsonNode right) {
        BodyCases all = new BodyCases(right);
        places.stream()
                .filter(place -> !right.at(place.pointer()).isMissingNode())
                .forEach(all::add);
        return all.cases;
    }

    private void add(BodyPlace place) {
        at(place, "a wrong type", wrongType(place));
        if (place.required() && !place.pointer().isEmpty()) {
            cases.add(new BodyCase("a missing " + name(place), without(place.pointer()), place.pointer()));
        }
        if (place.isObject()) {
            JsonNode body = right.deepCopy();
            ((ObjectNode) body.at(place.pointer())).put("unknownField", 1);
            cases.add(new BodyCase("an unknown field", body, place.pointer() + "/unknownField"));
        }
        texts(place);
        numbers(place);
        if (place.keyword("maxItems").isInt()) {
            ArrayNode many = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i <= place.keyword("maxItems").asInt(); i++) {
                many.add(right.at(place.pointer()).path(0));
            }
            at(place, "too long a list", many);
        }
    }

    private void texts(BodyPlace place) {
        if (place.keyword("maxLength").isInt()) {
            at(
                    place,
                    "an over-long text",
                    TextNode.valueOf("x".repeat(place.keyword("maxLength").asInt() + 1)));
        }
        if (place.keyword("enum").isArray()) {
            at(place, "a text that is none of the allowed", TextNode.valueOf("no-such-thing"));
        }
        boolean hasForm =
                place.keyword("format").isTextual() || place.keyword("pattern").isTextual();
        if (hasForm && place.type().equals("string")) {
            String blankIfWordsFit = fits(place, "nonsense") ? " " : "nonsense";
            at(place, "a text of another form", TextNode.valueOf(blankIfWordsFit));
        }
        if (place.keyword("format").asText().equals("uuid")) {
            at(place, "an unknown id", TextNode.valueOf(UUID.randomUUID().toString()));
        }
    }

    private void numbers(BodyPlace place) {
        if (place.keyword("minimum").isInt()) {
            at(
                    place,
                    "too small a number",
                    IntNode.valueOf(place.keyword("minimum").asInt() - 1));
        }
        if (place.keyword("maximum").isInt()) {
            at(
                    place,
                    "too great a number",
                    IntNode.valueOf(place.keyword("maximum").asInt() + 1));
        }
    }

    /** Whether the place has a pattern, and the text is of it. */
    private static boolean fits(BodyPlace place, String text) {
        JsonNode pattern = place.keyword("pattern");
        return pattern.isTextual() && text.matches(pattern.asText());
    }

    private static JsonNode wrongType(BodyPlace place) {
        return switch (place.type()) {
            case "string", "array", "object" -> place.isObject() ? TextNode.valueOf("no object") : NO_TEXT;
            default -> NO_NUMBER;
        };
    }

    private void at(BodyPlace place, String what, JsonNode wrong) {
        cases.add(new BodyCase(what, replaced(right, place.pointer(), wrong), place.pointer()));
    }

    private JsonNode without(String pointer) {
        JsonNode body = right.deepCopy();
        ((ObjectNode) body.at(parent(pointer))).remove(last(pointer));
        return body;
    }

    /**
     * The same body with one value that is another, and as good; missing when none can be. An id comes last: one that leads nowhere may be
     * refused for that first.
     */
    static JsonNode another(List<BodyPlace> places, JsonNode right) {
        return Stream.<BiFunction<BodyPlace, JsonNode, Optional<JsonNode>>>of(
                        BodyCases::otherWords, BodyCases::otherDigest, BodyCases::otherId)
                .flatMap(kind -> places.stream()
                        .flatMap(place -> kind.apply(place, right.at(place.pointer())).stream()
                                .map(other -> replaced(right, place.pointer(), other))))
                .findFirst()
                .orElse(JsonNodeFactory.instance.missingNode());
    }

    private static Optional<JsonNode> otherWords(BodyPlace place, JsonNode value) {
        if (value.isBoolean()) {
            return Optional.of(BooleanNode.valueOf(!value.asBoolean()));
        }
        if (value.isInt()) {
            return Optional.of(IntNode.valueOf(value.asInt() + 1));
        }
        if (!value.isTextual()
                || place.keyword("format").isTextual()
                || (place.keyword("pattern").isTextual() && !fits(place, value.asText() + " too"))
                || DIGEST.matcher(value.asText()).matches()) {
            return Optional.empty();
        }
        if (!place.keyword("enum").isArray()) {
            return Optional.of(TextNode.valueOf(value.asText() + " too"));
        }
        for (JsonNode constant : place.keyword("enum")) {
            if (!constant.equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> otherDigest(BodyPlace place, JsonNode value) {
        if (!value.isTextual() || !DIGEST.matcher(value.asText()).matches()) {
            return Optional.empty();
        }
        String digest = value.asText();
        return Optional.of(
                TextNode.valueOf(digest.substring(0, digest.length() - 1) + (digest.endsWith("0") ? "1" : "0")));
    }

    private static Optional<JsonNode> otherId(BodyPlace place, JsonNode value) {
        return value.isTextual() && place.keyword("format").asText().equals("uuid")
                ? Optional.of(TextNode.valueOf(UUID.randomUUID().toString()))
                : Optional.empty();
    }

    static JsonNode replaced(JsonNode body, String pointer, JsonNode value) {
        if (pointer.isEmpty()) {
            return value;
        }
        JsonNode copy = body.deepCopy();
        JsonNode around = copy.at(parent(pointer));
        if (around instanceof ArrayNode list) {
            list.set(Integer.parseInt(last(pointer)), value);
        } else {
            ((ObjectNode) around).set(last(pointer), value);
        }
        return copy;
    }

    private static String name(BodyPlace place) {
        return last(place.pointer());
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
