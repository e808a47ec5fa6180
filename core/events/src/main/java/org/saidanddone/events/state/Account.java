package org.saidanddone.events.state;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose voice an account is: the person's own, with support, a peer's observation, somebody speaking for the person, or a professional. */
public enum Account {
    @JsonProperty("first-person")
    FIRST_PERSON,
    @JsonProperty("supported")
    SUPPORTED,
    @JsonProperty("peer-observed")
    PEER_OBSERVED,
    @JsonProperty("proxy")
    PROXY,
    @JsonProperty("professional")
    PROFESSIONAL
}
