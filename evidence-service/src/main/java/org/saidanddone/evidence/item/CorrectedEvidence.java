package org.saidanddone.evidence.item;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.Account;
import org.saidanddone.evidence.answer.ExampleIds;

/** What may be corrected about evidence besides its words. */
@Schema(
        description =
                "What may be corrected about evidence. The words have a path of their own; visit and person never change.")
public record CorrectedEvidence(
        @NotNull @Schema(
                description =
                        "What the person decided about its use: another decision of the same person, such as a later one.",
                examples = ExampleIds.CONSENT)
        UUID consent,

        @NotNull @Schema(description = "Whose voice it is.", examples = "supported")
        Account account) {}
