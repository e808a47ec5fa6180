package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a member check ended (after Birt et al. 2016). */
public enum CheckOutcome {
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("amended")
    AMENDED,
    @JsonProperty("disagreed")
    DISAGREED,
    @JsonProperty("unreachable")
    UNREACHABLE,
    @JsonProperty("declined")
    DECLINED
}
