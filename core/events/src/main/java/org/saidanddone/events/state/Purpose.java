package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person allows their words to be used for (the {@code purpose} of ISO/IEC TS 27560). */
public enum Purpose {
    @JsonProperty("derive-standard")
    DERIVE_STANDARD
}
