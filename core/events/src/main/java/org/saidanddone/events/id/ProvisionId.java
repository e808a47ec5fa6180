package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One provision of a standard version, with its links to evidence (UUIDv7). */
public record ProvisionId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProvisionId {}

    @Override
    public AggregateType type() {
        return AggregateType.PROVISION;
    }
}
