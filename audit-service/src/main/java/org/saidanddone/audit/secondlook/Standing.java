package org.saidanddone.audit.secondlook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How something published stands by the newest facts. */
enum Standing {
    @JsonProperty("complete")
    COMPLETE,
    @JsonProperty("incomplete")
    INCOMPLETE,
    @JsonProperty("unverified")
    UNVERIFIED;

    static Standing of(Opinion opinion) {
        return switch (opinion) {
            case Opinion.Agreed agreed -> COMPLETE;
            case Opinion.Disagreed disagreed -> INCOMPLETE;
            case Opinion.Unverified unverified -> UNVERIFIED;
        };
    }
}
