package org.saidanddone.evidence.consent;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.ConsentStatus;

/** What a person decided when asked. */
public enum ConsentDecision {
    @JsonProperty("given")
    GIVEN(ConsentStatus.GIVEN, EventType.CONSENT_GIVEN),
    @JsonProperty("refused")
    REFUSED(ConsentStatus.REFUSED, EventType.CONSENT_REFUSED);

    private final ConsentStatus status;
    private final EventType event;

    ConsentDecision(ConsentStatus status, EventType event) {
        this.status = status;
        this.event = event;
    }

    ConsentStatus status() {
        return status;
    }

    EventType event() {
        return event;
    }
}
