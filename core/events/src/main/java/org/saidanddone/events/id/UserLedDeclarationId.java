package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A declaration that an organisation is user-led (UUIDv7). */
public record UserLedDeclarationId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UserLedDeclarationId {}

    @Override
    public AggregateType type() {
        return AggregateType.USER_LED_DECLARATION;
    }
}
