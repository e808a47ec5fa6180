package org.saidanddone.evidence.item;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.web.Reference;

/**
 * A member check, as the gathering organisation reads it.
 *
 * @param evidenceVersion the version of the evidence that the check made; checks of one thing said stand in this order
 * @param commitment of the words the person was asked about
 * @param current whether those are the words as they stand
 */
@Schema(name = "MemberCheck", description = "How it ended when the person was asked about the words. It never changes.")
public record MemberCheckView(
        @Schema(examples = ExampleIds.MEMBER_CHECK) UUID id,

        @Schema(
                description = "Its path.",
                examples = "/v1/evidence/" + ExampleIds.EVIDENCE + "/member-checks/" + ExampleIds.MEMBER_CHECK)
        String href,

        @Schema(description = "What the person was asked about.")
        Reference evidence,

        @Schema(description = "The version of the evidence that the check made.", examples = "2")
        long evidenceVersion,

        @Schema(description = "How it ended.", examples = "confirmed")
        CheckOutcome outcome,

        @Schema(
                description = "The commitment to the words the person was asked about.",
                examples = EvidenceView.EXAMPLE_COMMITMENT)
        String commitment,

        @Schema(description = "Whether those are the words as they stand now.", examples = "true")
        boolean current) {}
