package org.saidanddone.evidence.item;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.MemberCheck;

/**
 * The latest member check, as it is served.
 *
 * @param commitment of the words the person was asked about
 * @param current whether those are the words as they stand
 */
@Schema(name = "MemberCheck", description = "The latest member check.")
public record CheckView(
        CheckOutcome outcome,

        @Schema(description = "The commitment to the words the person was asked about.")
        String commitment,

        @Schema(description = "Whether those are the words as they stand now.")
        boolean current) {
    static @Nullable CheckView of(@Nullable MemberCheck check, String commitment) {
        return check == null
                ? null
                : new CheckView(
                        check.outcome(),
                        check.commitment().value(),
                        check.commitment().value().equals(commitment));
    }
}
