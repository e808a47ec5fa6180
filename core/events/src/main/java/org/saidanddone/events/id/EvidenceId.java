package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One thing that a person said (UUIDv4). */
public record EvidenceId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EvidenceId {}

    @Override
    public AggregateType type() {
        return AggregateType.EVIDENCE;
    }
}
