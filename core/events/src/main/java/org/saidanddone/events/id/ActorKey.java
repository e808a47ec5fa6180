package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Who signed in and acted: {@code hmac-sha256:} and the hexadecimal HMAC-SHA-256 of issuer and subject under the suite's key, the same in all services. */
public record ActorKey(@JsonValue String value) {
    private static final Pattern SHAPE = Pattern.compile("hmac-sha256:[0-9a-f]{64}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ActorKey {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "an actor key is written hmac-sha256: and 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
