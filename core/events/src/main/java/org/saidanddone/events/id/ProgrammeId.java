package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A programme of inspections agreed by a user-led organisation and a commissioner (UUIDv7). */
public record ProgrammeId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProgrammeId {}

    @Override
    public AggregateType type() {
        return AggregateType.PROGRAMME;
    }
}
