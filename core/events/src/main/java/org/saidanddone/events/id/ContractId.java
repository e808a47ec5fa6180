package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A contract between a commissioner and a provider (UUIDv7). */
public record ContractId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContractId {}

    @Override
    public AggregateType type() {
        return AggregateType.CONTRACT;
    }
}
