package org.saidanddone.evidence.item;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.evidence.answer.ExampleIds;

/**
 * The latest member check, as it is shown with the evidence.
 *
 * @param commitment of the words the person was asked about
 * @param current whether those are the words as they stand
 */
@Schema(name = "LatestMemberCheck", description = "The latest member check, and where it is read.")
public record LatestCheckView(
        @Schema(examples = ExampleIds.MEMBER_CHECK) UUID id,

        @Schema(
                description = "Its path.",
                examples = "/v1/evidence/" + ExampleIds.EVIDENCE + "/member-checks/" + ExampleIds.MEMBER_CHECK)
        String href,

        @Schema(description = "How it ended.", examples = "confirmed")
        CheckOutcome outcome,

        @Schema(
                description = "The commitment to the words the person was asked about.",
                examples = EvidenceView.EXAMPLE_COMMITMENT)
        String commitment,

        @Schema(description = "Whether those are the words as they stand now.", examples = "true")
        boolean current) {}
