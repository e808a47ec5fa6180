package org.saidanddone.audit.secondlook;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What came of looking at a decision again, at its own frontier. */
enum Outcome {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("agreed")
    AGREED,
    @JsonProperty("disagreed")
    DISAGREED,
    @JsonProperty("unverified")
    UNVERIFIED;

    static Outcome of(Opinion opinion) {
        return switch (opinion) {
            case Opinion.Agreed agreed -> AGREED;
            case Opinion.Disagreed disagreed -> DISAGREED;
            case Opinion.Unverified unverified -> UNVERIFIED;
        };
    }
}
