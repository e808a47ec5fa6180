package org.saidanddone.standards.version;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.web.PlainText;

/** What the text of a standard version is to be. */
@Schema(description = "What the text of a standard version is to be")
public record VersionText(
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
