package org.saidanddone.evidence.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.web.PlainText;

/** The name of a person as it shall be. Its text form shows none, so that no log can. */
@Schema(description = "What may change about a person. The programme never does: the voice is of that programme.")
public record RenamedPerson(
        @PlainText(max = 200)
        @Schema(
                required = true,
                maxLength = 200,
                description = "The name; readable by the gathering organisation only.",
                examples = "Ada Example")
        String name) {
    @Override
    public String toString() {
        return "RenamedPerson[]";
    }
}
