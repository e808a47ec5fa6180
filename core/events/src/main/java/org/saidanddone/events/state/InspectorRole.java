package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** As what somebody took part in a visit. */
public enum InspectorRole {
    /** Inspected, with lived experience of care. */
    @JsonProperty("peer")
    PEER,
    /** Inspected, without. */
    @JsonProperty("staff")
    STAFF,
    /** Supported an inspector, and did not inspect. */
    @JsonProperty("supporter")
    SUPPORTER
}
