package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Who spoke, as other services may know it: random per person and programme, so that distinct people can be counted. Its mapping to a person stays in evidence-service. */
public record VoiceKey(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VoiceKey {}
}
