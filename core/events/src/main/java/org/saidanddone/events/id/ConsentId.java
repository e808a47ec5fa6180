package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A consent record of one person in one programme (UUIDv4). */
public record ConsentId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ConsentId {}

    @Override
    public AggregateType type() {
        return AggregateType.CONSENT;
    }
}
