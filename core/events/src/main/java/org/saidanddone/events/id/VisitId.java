package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A visit to a care setting (UUIDv4: a v7 would tell the minute somebody spoke). */
public record VisitId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VisitId {}

    @Override
    public AggregateType type() {
        return AggregateType.VISIT;
    }
}
