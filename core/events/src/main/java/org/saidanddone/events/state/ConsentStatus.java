package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a consent stands (after {@code event_state} of ISO/IEC TS 27560). Expiry is not a status: it follows from {@code validThrough} and the clock. */
public enum ConsentStatus {
    @JsonProperty("given")
    GIVEN,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
