package org.saidanddone.contracts.publication;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A withdrawal of a clause version. */
@Schema(description = "Why a version of a clause is taken out of force, for everybody to read.")
public record NewWithdrawal(
        @Size(max = 2000) @Pattern(regexp = NewWithdrawal.NOT_BLANK, message = "Say something, or leave it out.") @Schema(
                maxLength = 2000,
                description =
                        "Published with the version. The commissioner's withdrawal needs one, the user-led organisation's none.",
                examples = "The home is closed.")
        @Nullable String reason) {
    static final String NOT_BLANK = "[\\s\\S]*\\S[\\s\\S]*";
}
