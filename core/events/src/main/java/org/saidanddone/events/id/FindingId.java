package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A disagreement of the auditor with a publication (UUIDv7). */
public record FindingId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FindingId {}

    @Override
    public AggregateType type() {
        return AggregateType.FINDING;
    }
}
