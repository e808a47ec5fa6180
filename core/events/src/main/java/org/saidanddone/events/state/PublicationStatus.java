package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a standard version or clause version stands. Only {@code PUBLISHED} is approved. */
public enum PublicationStatus {
    @JsonProperty("draft")
    DRAFT,
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("suspended")
    SUSPENDED,
    /** A newer version took its place: it is not approved, and never again. */
    @JsonProperty("superseded")
    SUPERSEDED,
    /** Its own side took it out of force: it is not approved, and never again. */
    @JsonProperty("withdrawn")
    WITHDRAWN
}
