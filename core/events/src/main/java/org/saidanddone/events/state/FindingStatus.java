package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a finding still stands against its subject. */
public enum FindingStatus {
    @JsonProperty("open")
    OPEN,
    /** By an auditor, with a reason. What it suspended stays so until somebody publishes it again. */
    @JsonProperty("resolved")
    RESOLVED
}
