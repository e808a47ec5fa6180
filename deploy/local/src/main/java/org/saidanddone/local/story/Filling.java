package org.saidanddone.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Puts values where a text names them: {@code <column>} of a table's row, {@code ${name}} of what was kept. A text that is nothing but one name becomes
 * the value itself, also when that is a list.
 */
record Filling(Pattern names, Function<String, JsonNode> values) {
    private static final Pattern COLUMN = Pattern.compile("<([a-z][a-z ]*)>");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)}");

    static Filling columns(Function<String, JsonNode> values) {
        return new Filling(COLUMN, values);
    }

    static Filling references(Function<String, String> values) {
        return new Filling(REFERENCE, name -> TextNode.valueOf(values.apply(name)));
    }

    JsonNode in(JsonNode template) {
        return switch (template) {
            case ObjectNode object -> {
                ObjectNode filled = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(entry -> filled.set(in(entry.getKey()), in(entry.getValue())));
                yield filled;
            }
            case ArrayNode array -> {
                ArrayNode filled = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> filled.add(in(element)));
                yield filled;
            }
            case TextNode text -> {
                var whole = names.matcher(text.textValue());
                yield whole.matches() ? values.apply(whole.group(1)) : TextNode.valueOf(in(text.textValue()));
            }
            default -> template;
        };
    }

    String in(String template) {
        return names.matcher(template)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        values.apply(found.group(1)).asText()));
    }
}
