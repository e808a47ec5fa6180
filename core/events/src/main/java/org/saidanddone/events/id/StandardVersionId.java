package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One version of a standard (UUIDv7). */
public record StandardVersionId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StandardVersionId {}

    @Override
    public AggregateType type() {
        return AggregateType.STANDARD_VERSION;
    }
}
