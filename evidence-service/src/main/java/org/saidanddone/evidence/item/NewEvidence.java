package org.saidanddone.evidence.item;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.Account;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.web.PlainText;

/** Something a person said, to record. Its text form shows no words, so that no log can. */
@Schema(description = "Something a person said, to record.")
public record NewEvidence(
        @NotNull @Schema(description = "The visit during which it was said.", examples = ExampleIds.VISIT)
        UUID visit,

        @NotNull @Schema(description = "Who said it; a person of the visit's programme.", examples = ExampleIds.PERSON)
        UUID person,

        @NotNull @Schema(
                description =
                        "What the person decided about its use. A refusal is no obstacle here: the gate will not count it.",
                examples = ExampleIds.CONSENT)
        UUID consent,

        @NotNull @Schema(description = "Whose voice it is.", examples = "first-person")
        Account account,

        @PlainText(max = EvidenceResource.MOST_CHARACTERS)
        @Schema(
                required = true,
                maxLength = EvidenceResource.MOST_CHARACTERS,
                description = "What was said. It never leaves this service.",
                examples = "I want a key to my own door.")
        String words) {
    @Override
    public String toString() {
        return "NewEvidence[visit=" + visit + "]";
    }
}
