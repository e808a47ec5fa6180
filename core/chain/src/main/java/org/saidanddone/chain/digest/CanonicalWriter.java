package org.saidanddone.chain.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;

/** Writes a JSON tree in its canonical form (RFC 8785, section 3.2) at once, without a text between that would have to be read again. */
final class CanonicalWriter {
    /** Up to here every whole number is a double, and ECMAScript writes it as it is. */
    private static final long MOST_EXACT = 1L << 53;

    private final StringBuilder out = new StringBuilder();

    /**
     * The canonical text of an object or array.
     *
     * @throws IllegalArgumentException when it holds what JSON has not, such as a number that is not finite
     */
    static String text(JsonNode tree) {
        CanonicalWriter writer = new CanonicalWriter();
        writer.write(tree);
        return writer.out.toString();
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING, BINARY -> string(node.asText());
            case NUMBER -> number(node);
            case BOOLEAN, NULL -> out.append(node.asText());
            case MISSING, POJO -> throw new IllegalArgumentException("not a JSON value");
        }
    }

    /** Java compares texts by UTF-16 code units, as section 3.2.3 asks. */
    private void object(JsonNode node) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        node.properties().forEach(property -> sorted.put(property.getKey(), property.getValue()));
        char before = '{';
        for (Map.Entry<String, JsonNode> property : sorted.entrySet()) {
            out.append(before);
            string(property.getKey());
            out.append(':');
            write(property.getValue());
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode node) {
        char before = '[';
        for (JsonNode element : node) {
            out.append(before);
            write(element);
            before = ',';
        }
        out.append(node.isEmpty() ? "[]" : "]");
    }

    private void number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong() && isExact(node.longValue())) {
            out.append(node.longValue());
            return;
        }
        try {
            out.append(NumberToJSON.serializeNumber(Double.parseDouble(node.asText())));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a number that JSON has", e);
        }
    }

    private static boolean isExact(long value) {
        return -MOST_EXACT <= value && value <= MOST_EXACT;
    }

    private void string(String text) {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                out.append(text, plainFrom, i);
                escaped(c);
                plainFrom = i + 1;
            }
        }
        out.append(text, plainFrom, text.length()).append('"');
    }

    private void escaped(char c) {
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default ->
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        }
    }
}
