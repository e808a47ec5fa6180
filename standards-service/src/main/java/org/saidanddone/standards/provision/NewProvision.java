package org.saidanddone.standards.provision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.web.PlainText;

/**
 * A provision to be written.
 *
 * @param evidence what it rests on: each is linked and pinned as it now is; only the user-led organisation names any; may be empty, though the gate will then find a gap
 */
@Schema(description = "A provision to be written")
public record NewProvision(
        @NotNull @PlainText(max = ProvisionWording.MOST)
        @Schema(
                description = "What the provision asks for",
                maxLength = 5000,
                examples = "Staff knock and wait for an answer before they come into my room.")
        String text,

        @NotNull @PlainText(max = ProvisionWording.MOST)
        @Schema(
                description = "The same in Easy Read",
                maxLength = 5000,
                examples = "Staff knock. They wait until I say yes.")
        String easyRead,

        @NotNull @Size(max = ProvisionState.MOST_LINKS) @Schema(
                description =
                        "What it rests on: each is linked and pinned as it now is. Only the user-led organisation of the programme names any. May be empty, though the gate will then find a gap",
                examples = "[\"" + ExampleIds.EVIDENCE + "\"]")
        List<@NotNull UUID> evidence) {
    ProvisionWording wording() {
        return new ProvisionWording(text, easyRead);
    }
}
