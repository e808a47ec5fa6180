package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An organisation in the register of evidence-service (UUIDv7). */
public record OrganisationId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OrganisationId {}

    @Override
    public AggregateType type() {
        return AggregateType.ORGANISATION;
    }
}
