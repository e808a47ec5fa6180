package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a thing said still stands. What fell keeps id and version for ever, so that a late duplicate cannot bring it back. */
public enum EvidenceStatus {
    @JsonProperty("standing")
    STANDING,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    /** The person was erased: words, salt and name are destroyed, and the commitment opens to nothing. */
    @JsonProperty("erased")
    ERASED
}
