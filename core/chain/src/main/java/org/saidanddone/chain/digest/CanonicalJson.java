package org.saidanddone.chain.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;

/** The canonical form of a JSON value (RFC 8785, JSON Canonicalization Scheme). */
public final class CanonicalJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private CanonicalJson() {}

    /**
     * The canonical UTF-8 bytes of a JSON object or array.
     *
     * @throws IllegalArgumentException when the text is not JSON that RFC 8785 can canonicalise, such as a lone surrogate
     */
    public static byte[] of(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON that RFC 8785 can canonicalise", e);
        }
    }

    /** The canonical UTF-8 bytes of a value made of maps, lists, texts, numbers, booleans and Jackson nodes. */
    public static byte[] ofValue(Object value) {
        return textOf(JSON.valueToTree(value)).getBytes(StandardCharsets.UTF_8);
    }

    /** The canonical text of a JSON tree: without writing the tree as text that is read again, which at the gate took most of the time. */
    public static String textOf(JsonNode tree) {
        return CanonicalWriter.text(tree);
    }
}
