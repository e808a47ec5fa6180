package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The digest of a public content: {@code sha256:} and the hexadecimal SHA-256 of its RFC 8785 form. */
public record ContentDigest(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("sha256:[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContentDigest {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a content digest is written sha256: and 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
