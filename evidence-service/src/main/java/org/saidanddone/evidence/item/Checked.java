package org.saidanddone.evidence.item;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.evidence.listing.Conditions;

/** Whether the words as they stand were checked back with the person: a filter. What was checked before the words changed is unchecked. */
public enum Checked {
    @JsonProperty("unchecked")
    UNCHECKED(null),
    @JsonProperty("confirmed")
    CONFIRMED(CheckOutcome.CONFIRMED),
    @JsonProperty("amended")
    AMENDED(CheckOutcome.AMENDED),
    @JsonProperty("disagreed")
    DISAGREED(CheckOutcome.DISAGREED),
    @JsonProperty("unreachable")
    UNREACHABLE(CheckOutcome.UNREACHABLE),
    @JsonProperty("declined")
    DECLINED(CheckOutcome.DECLINED);

    private final @Nullable CheckOutcome outcome;

    Checked(@Nullable CheckOutcome outcome) {
        this.outcome = outcome;
    }

    /** Of evidence. */
    void addTo(Conditions conditions) {
        if (outcome == null) {
            conditions.where("(checkCommitment is null or checkCommitment <> commitment)");
        } else {
            conditions.where("checkCommitment = commitment").equal("checkOutcome", outcome);
        }
    }
}
