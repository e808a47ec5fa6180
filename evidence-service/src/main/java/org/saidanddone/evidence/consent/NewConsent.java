package org.saidanddone.evidence.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.Purpose;

/** What a person decided, to record. */
@Schema(description = "What a person decided, to record as it is: a refusal is recorded too.")
public record NewConsent(
        @NotNull @Schema(
                description = "The purposes the person was asked about and decided on; none when nothing was allowed.",
                examples = "[\"derive-standard\"]")
        Set<@NotNull Purpose> purposes,

        @NotNull @Schema(description = "How the person decided.", examples = "given")
        ConsentDecision decision,

        @JsonFormat(lenient = OptBoolean.FALSE)
        @Schema(
                description =
                        "The last month in which it is in force, between 1900-01 and 9999-12; without one it does not expire.",
                examples = "2027-11")
        @Nullable YearMonth validThrough) {}
