package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One version of a clause of a contract (UUIDv7). */
public record ClauseVersionId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ClauseVersionId {}

    @Override
    public AggregateType type() {
        return AggregateType.CLAUSE_VERSION;
    }
}
