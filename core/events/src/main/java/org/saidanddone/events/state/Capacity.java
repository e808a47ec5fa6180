package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** For which side an organisation assents. */
public enum Capacity {
    @JsonProperty("user-led")
    USER_LED,
    @JsonProperty("commissioner")
    COMMISSIONER
}
