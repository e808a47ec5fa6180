package org.saidanddone.standards.provision;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.web.PlainText;

/** What the text of a provision is to be. */
@Schema(description = "What the text of a provision is to be: replaces what it was")
public record ProvisionText(
        @NotNull @PlainText(max = ProvisionWording.MOST)
        @Schema(
                description = "What the provision asks for",
                maxLength = 5000,
                examples = "Staff knock, say who they are, and wait for an answer.")
        String text,

        @NotNull @PlainText(max = ProvisionWording.MOST)
        @Schema(
                description = "The same in Easy Read",
                maxLength = 5000,
                examples = "Staff knock and say their name. They wait.")
        String easyRead) {
    ProvisionWording wording() {
        return new ProvisionWording(text, easyRead);
    }
}
