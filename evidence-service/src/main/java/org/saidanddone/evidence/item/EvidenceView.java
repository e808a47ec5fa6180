package org.saidanddone.evidence.item;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.View;
import org.saidanddone.web.Reference;

/**
 * Evidence without its words, as the gathering organisation reads it. It tells no time: only the visit does.
 *
 * @param commitment salted, so that it says nothing about the words
 */
@Schema(name = "Evidence", description = "One thing that a person said, without the words.")
public record EvidenceView(
        @Schema(examples = ExampleIds.EVIDENCE) UUID id,

        @Schema(description = "Its path.", examples = "/v1/evidence/" + ExampleIds.EVIDENCE)
        String href,

        @Schema(description = "From 1; the ETag is made of it.", examples = "1")
        long version,

        @Schema(description = "The programme of the visit.") Reference programme,

        @Schema(description = "The visit during which it was said.")
        Reference visit,

        @Schema(description = "The care setting that was visited.")
        Reference setting,

        @Schema(description = "Who said it.") Reference person,

        @Schema(description = "What the person decided about its use.")
        Reference consent,

        @Schema(description = "Whose voice it is.", examples = "first-person")
        Account account,

        @Schema(description = "Salted; changes whenever the words do.", examples = EXAMPLE_COMMITMENT)
        String commitment,

        @Schema(description = "Whether it still stands.", examples = "standing")
        EvidenceStatus status,

        @Schema(description = "The latest member check, if there was one.") @Nullable LatestCheckView check)
        implements View {
    static final String EXAMPLE_COMMITMENT =
            "hmac-sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
}
