package org.saidanddone.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads what is written as a JSON text, from nothing but a text, and only one with characters that a text may have. */
final class TextReader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Class<T> kind;
    private final transient Function<String, T> parse;

    /** @param parse throws {@link IllegalArgumentException} or {@link DateTimeException} */
    TextReader(Class<T> kind, Function<String, T> parse) {
        super(kind);
        this.kind = kind;
        this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return kind.cast(context.handleUnexpectedToken(kind, parser));
        }
        String text = parser.getText();
        if (text.codePoints().anyMatch(TextReader::isForbidden)) {
            throw new TextRefused(
                    parser,
                    "No control characters but tab (U+0009) and line feed (U+000A), and no unpaired surrogates.");
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw InvalidFormatException.from(parser, "not in the format of its type", null, kind);
        }
    }

    private static boolean isForbidden(int codePoint) {
        boolean control = Character.getType(codePoint) == Character.CONTROL && codePoint != '\t' && codePoint != '\n';
        return control || Character.getType(codePoint) == Character.SURROGATE;
    }
}
