package org.saidanddone.audit.journal;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One event in the journal. The time of the message is not told: for evidence it would tell when somebody spoke.
 *
 * @param sequence its place in the one order, from 0 without gaps
 * @param source whose topic it came from: evidence, standards, contracts
 * @param offset its place there
 */
@Schema(description = "One event, as the journal keeps it.")
public record JournalEntry(
        @Schema(description = "Its place in the one order of all events, from 0 without gaps.", examples = "42")
        long sequence,

        @Schema(description = "Whose topic it came from.", examples = "evidence")
        String source,

        @Schema(description = "Its offset in that topic.", examples = "17")
        long offset,

        WhatHappened event,
        Aggregate aggregate,

        @Schema(description = "The aggregate's version from this event on, from 1.", examples = "3")
        long version,

        @Schema(
                description = "SHA-256 over the RFC 8785 form of the event.",
                examples = "sha256:7c1693b9fba9d2ccce9eadd0c3c1c9fb7fe0a63ee32825a7d93c768556b33245")
        String digest) {

    /** The event's id and its CloudEvents type. */
    @Schema(name = "WhatHappened", description = "The event itself.")
    public record WhatHappened(
            @Schema(description = "The id of the event.") UUID id,

            @Schema(description = "Its CloudEvents type.", examples = "org.saidanddone.evidence.withdrawn.v1")
            String type) {}

    /** What the event is about. */
    @Schema(name = "AggregateReference", description = "What the event is about.")
    public record Aggregate(
            @Schema(description = "Of which kind it is.", examples = "evidence")
            String type,

            @Schema(description = "Its id.") UUID id) {}
}
