package org.saidanddone.standards.standard;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.standards.version.Wording;
import org.saidanddone.web.PlainText;

/** A standard to be drafted, with the text of its first version. */
@Schema(description = "A standard to be drafted, with the text of its first version")
public record NewStandard(
        @NotNull @Schema(description = "The programme of inspections it grows from")
        UUID programme,

        @NotNull @PlainText(max = Wording.MOST_TITLE) @Schema(description = "What it is called", maxLength = 200)
        String title,

        @NotNull @PlainText(max = Wording.MOST_OUTCOME)
        @Schema(description = "The outcome in a person's terms", maxLength = 2000)
        String outcome,

        @NotNull @PlainText(max = Wording.MOST_OUTCOME)
        @Schema(description = "The outcome in Easy Read", maxLength = 2000)
        String easyRead) {
    Wording wording() {
        return new Wording(title, outcome, easyRead);
    }
}
