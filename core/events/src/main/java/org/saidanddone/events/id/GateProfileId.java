package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The figures that one programme's gate asks for (UUIDv7). */
public record GateProfileId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GateProfileId {}

    @Override
    public AggregateType type() {
        return AggregateType.GATE_PROFILE;
    }
}
