package org.saidanddone.standards.version;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.standards.provision.NewProvision;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.web.PlainText;

/**
 * A new version of a standard, to be drafted.
 *
 * @param provisions written and linked together with it; absent: copies of those of the latest version, with their links pinned as they are there
 */
@Schema(description = "A new version of a standard, to be drafted")
public record NewVersion(
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
                description =
                        "Written and linked together with it. Absent: copies of those of the latest version, with their links pinned as they are there",
                examples =
                        "[{\"text\": \"Staff knock and wait for an answer.\", \"easyRead\": \"Staff knock. They wait.\", \"evidence\": [\""
                                + ExampleIds.EVIDENCE + "\"]}]")
        List<@NotNull @Valid NewProvision> provisions) {
    public Wording wording() {
        return new Wording(title, outcome, easyRead);
    }
}
