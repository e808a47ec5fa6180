package org.saidanddone.evidence.item;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.CheckOutcome;

/** How it ended when the person was asked whether the words are right. */
@Schema(description = "How it ended when the person was asked whether the words, as they stand now, are right.")
public record NewMemberCheck(
        @NotNull @Schema(
                description =
                        "amended alone confirms nothing: change the words, ask again, and record that the person confirmed them.",
                examples = "confirmed")
        CheckOutcome outcome) {}
