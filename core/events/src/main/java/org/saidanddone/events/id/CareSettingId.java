package org.saidanddone.events.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A care setting, such as a group home (UUIDv7). */
public record CareSettingId(@JsonValue UUID value) implements AggregateId {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CareSettingId {}

    @Override
    public AggregateType type() {
        return AggregateType.CARE_SETTING;
    }
}
