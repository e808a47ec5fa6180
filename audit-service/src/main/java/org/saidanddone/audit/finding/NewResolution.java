package org.saidanddone.audit.finding;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.web.PlainText;

/** Why a finding is dealt with. */
@Schema(description = "Why a finding is dealt with.")
public record NewResolution(
        @NotNull @PlainText(max = MOST_REASON)
        @Schema(
                maxLength = MOST_REASON,
                description =
                        "What was found out and done, for auditors; at most 2000 characters. It is about the suite: write nothing about a person into it.",
                examples =
                        "The row was written by hand during a restore. The operator removed the access that made it possible.")
        String reason) {
    static final int MOST_REASON = 2000;
}
