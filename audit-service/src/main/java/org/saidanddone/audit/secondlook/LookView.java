package org.saidanddone.audit.secondlook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A second look as it is served.
 *
 * @param sequence of the decision, in the journal
 * @param standing null until it was looked at as it stands now
 * @param lookedAt null while it is pending
 */
@Schema(name = "SecondLook", description = "A decision that published something, and what audit-service thinks of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LookView(
        Decided subject,

        @Schema(description = "The place of the decision in the journal.", examples = "42")
        long sequence,

        @Schema(
                description =
                        "At the decision's own frontier. pending: not looked at yet. agreed: the same verdict on the same facts. disagreed: there is a finding. unverified: something that it rests on is in doubt here; it is looked at again.")
        Outcome outcome,

        @Schema(description = "Whether it is published by this decision still.", examples = "true")
        boolean published,

        @Schema(
                description =
                        "By the newest facts, while it is published. incomplete: its chain broke, and its service is expected to suspend it. unverified: something that it rests on is not known, or in doubt.")
        @Nullable Standing standing,

        @Schema(description = "When it was looked at last; absent while it is pending.") @Nullable Instant lookedAt) {

    /**
     * What was published.
     *
     * @param version of the aggregate, by which it was published
     */
    @Schema(name = "PublishedVersion", description = "What was published.")
    record Decided(
            @Schema(description = "standard-version or clause-version.", examples = "clause-version")
            String type,

            @Schema(description = "Its id.") UUID id,

            @Schema(description = "The version of the aggregate by which it was published.", examples = "7")
            long version) {}
}
