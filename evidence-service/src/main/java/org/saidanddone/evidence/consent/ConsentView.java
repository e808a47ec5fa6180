package org.saidanddone.evidence.consent;

import java.time.YearMonth;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.Purpose;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.View;
import org.saidanddone.web.Reference;

/** A consent, as the gathering organisation reads it. */
@Schema(name = "Consent", description = "What one person allows in one programme.")
public record ConsentView(
        @Schema(examples = ExampleIds.CONSENT) UUID id,

        @Schema(
                description = "Its path.",
                examples = "/v1/people/" + ExampleIds.PERSON + "/consents/" + ExampleIds.CONSENT)
        String href,

        @Schema(description = "From 1; the ETag is made of it.", examples = "1")
        long version,

        @Schema(description = "Who decided.") Reference person,

        @Schema(description = "The programme in which the person speaks.")
        Reference programme,

        @Schema(description = "The purposes that were decided on.", examples = "[\"derive-standard\"]")
        Set<Purpose> purposes,

        @Schema(description = "How the person decided, or that it was taken back.", examples = "given")
        ConsentStatus status,

        @Schema(
                description = "The last month in which it is in force; absent when it does not expire.",
                examples = "2027-11")
        @Nullable YearMonth validThrough)
        implements View {}
