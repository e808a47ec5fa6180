package org.saidanddone.evidence.item;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.web.PlainText;

/** The words as they shall be. Its text form shows none, so that no log can. */
@Schema(description = "The words as they shall be.")
public record AmendedWords(
        @PlainText(max = EvidenceResource.MOST_CHARACTERS)
        @Schema(
                required = true,
                maxLength = EvidenceResource.MOST_CHARACTERS,
                description = "What was said. It never leaves this service.",
                examples = "I want a key to my own door, and to the front door.")
        String words) {
    @Override
    public String toString() {
        return "AmendedWords[]";
    }
}
