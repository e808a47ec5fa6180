package org.saidanddone.evidence.consent;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.state.Purpose;

/** A given consent as it shall stand: for other purposes, or for longer. */
@Schema(description = "What a person who gave a consent allows now: replaces what it was.")
public record ChangedConsent(
        @NotNull @Schema(
                description = "The purposes the person allows; none when nothing is allowed any longer.",
                examples = "[\"derive-standard\"]")
        Set<@NotNull Purpose> purposes,

        @JsonFormat(lenient = OptBoolean.FALSE)
        @Schema(
                description =
                        "The last month in which it is in force, between 1900-01 and 9999-12; without one it does not expire.",
                examples = "2028-11")
        @Nullable YearMonth validThrough) {}
