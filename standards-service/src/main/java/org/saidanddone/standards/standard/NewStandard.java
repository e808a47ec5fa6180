package org.saidanddone.standards.standard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.standards.provision.NewProvision;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.Wording;
import org.saidanddone.web.PlainText;

/**
 * A standard to be drafted, with its first version.
 *
 * @param provisions written and linked together with it; absent: none yet
 */
@Schema(description = "A standard to be drafted, with its first version")
public record NewStandard(
        @NotNull @Schema(description = "The programme of inspections it grows from", examples = ExampleIds.PROGRAMME)
        UUID programme,

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
        String easyRead,

        @Nullable @Size(max = StandardVersion.MOST_PROVISIONS) @Schema(
                description = "Written and linked together with it, in this order. Absent: none yet",
                examples =
                        "[{\"text\": \"Staff knock and wait for an answer.\", \"easyRead\": \"Staff knock. They wait.\", \"evidence\": [\""
                                + ExampleIds.EVIDENCE + "\"]}]")
        List<@NotNull @Valid NewProvision> provisions) {
    Wording wording() {
        return new Wording(title, outcome, easyRead);
    }

    /** Those to be written with it. */
    List<NewProvision> drafts() {
        return provisions == null ? List.of() : provisions;
    }
}
