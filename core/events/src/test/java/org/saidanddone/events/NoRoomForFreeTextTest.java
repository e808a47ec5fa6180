package org.saidanddone.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saidanddone.events.id.AggregateType;

/** G7: what a person said stands nowhere outside evidence-service. So no event has a field that could hold it. */
class NoRoomForFreeTextTest {
    /** Every keyword our schemas use. One that is not here could open a door that this test does not watch. */
    private static final Set<String> KNOWN_KEYWORDS = Set.of(
            "$schema",
            "$id",
            "title",
            "description",
            "type",
            "additionalProperties",
            "required",
            "properties",
            "items",
            "enum",
            "pattern",
            "minimum",
            "maxItems",
            "uniqueItems");

    private static final Set<String> WORDS = Set.of("Nobody knocks before they come in.", "Ada", "ada@example.org");

    @ParameterizedTest
    @EnumSource
    void everyTextIsAnEnumerationOrHasAWholePattern(AggregateType type) {
        List<String> open = new ArrayList<>();
        SchemaWalk.through(type, (place, schema) -> {
            if (mayBeText(schema) && !schema.has("enum") && !hasWholePattern(schema)) {
                open.add(place);
            }
        });

        assertThat(open)
                .as("places with room for free text: give each a pattern or an enum")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noPatternLetsWordsThrough(AggregateType type) {
        SchemaWalk.through(type, (place, schema) -> {
            if (schema.has("pattern")) {
                Pattern pattern = Pattern.compile(schema.get("pattern").asText());
                assertThat(WORDS)
                        .as(place)
                        .noneMatch(words -> pattern.matcher(words).find());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyObjectIsClosed(AggregateType type) {
        SchemaWalk.through(type, (place, schema) -> {
            if (schema.path("type").asText().equals("object")) {
                assertThat(schema.path("additionalProperties").asBoolean(true))
                        .as("additionalProperties of " + place)
                        .isFalse();
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyKeywordIsOneThatTheseTestsUnderstand(AggregateType type) {
        Set<String> unknown = new TreeSet<>();
        SchemaWalk.through(type, (place, schema) -> {
            Set<String> keywords = new HashSet<>();
            schema.fieldNames().forEachRemaining(keywords::add);
            keywords.removeAll(KNOWN_KEYWORDS);
            unknown.addAll(keywords);
        });

        assertThat(unknown).isEmpty();
    }

    @Test
    void thisTestSeesTheFieldsBehindReferences() {
        Set<String> places = new HashSet<>();
        SchemaWalk.through(AggregateType.CLAUSE_VERSION, (place, schema) -> places.add(place));

        assertThat(places)
                .contains(
                        "clause-version/by/actor",
                        "clause-version/state/assents/*/capacity",
                        "clause-version/state/publication/decision/rules/*/code");
    }

    private static boolean mayBeText(JsonNode schema) {
        String type = schema.path("type").asText("any");
        return !Set.of("object", "array", "integer", "boolean").contains(type);
    }

    private static boolean hasWholePattern(JsonNode schema) {
        String pattern = schema.path("pattern").asText();
        return pattern.startsWith("^") && pattern.endsWith("$") && !pattern.contains(".*") && !pattern.contains("|^");
    }
}
