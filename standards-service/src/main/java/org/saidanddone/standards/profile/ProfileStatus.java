package org.saidanddone.standards.profile;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a gate profile stands. */
public enum ProfileStatus {
    /** The floor that ships with the suite. */
    @JsonProperty("built-in")
    BUILT_IN,
    /** May still be edited, and counts for nothing yet. */
    @JsonProperty("proposed")
    PROPOSED,
    /** What is published in its programme from now on is judged by it. */
    @JsonProperty("in-force")
    IN_FORCE,
    /** A later one is in force; what was published under it keeps it. */
    @JsonProperty("replaced")
    REPLACED
}
