package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** What stands outside evidence-service for words of a person: {@code hmac-sha256:} and the hexadecimal HMAC-SHA-256 of their RFC 8785 form under a salt that never leaves and dies with erasure. */
public record Commitment(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("hmac-sha256:[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Commitment {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a commitment is written hmac-sha256: and 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
