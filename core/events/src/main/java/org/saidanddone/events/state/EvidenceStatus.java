package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a thing said still stands. A withdrawal keeps id and version for ever, so that a late duplicate cannot bring it back. */
public enum EvidenceStatus {
    @JsonProperty("standing")
    STANDING,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
