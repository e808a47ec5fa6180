package org.saidanddone.standards.version;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.web.PlainText;

/** What the text of a standard version is to be. */
@Schema(description = "What the text of a standard version is to be: replaces what it was")
public record VersionText(
        @NotNull @PlainText(max = Wording.MOST_TITLE)
        @Schema(description = "What it is called", maxLength = 200, examples = "Feeling safe at home")
        String title,

        @NotNull @PlainText(max = Wording.MOST_OUTCOME)
        @Schema(
                description = "The outcome in a person's terms",
                maxLength = 2000,
                examples = "I decide who comes into my room.")
        String outcome,

        @NotNull @PlainText(max = Wording.MOST_OUTCOME)
        @Schema(
                description = "The outcome in Easy Read",
                maxLength = 2000,
                examples = "It is my room. I say who comes in.")
        String easyRead) {
    Wording wording() {
        return new Wording(title, outcome, easyRead);
    }
}
