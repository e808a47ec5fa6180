package org.saidanddone.evidence.visit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.evidence.answer.View;

/**
 * A visit, as it is served.
 *
 * @param date for the gathering organisation only
 */
@Schema(name = "Visit", description = "A visit to a care setting.")
public record VisitView(
        UUID id,
        String href,
        long version,
        UUID programme,
        UUID setting,
        UUID lead,

        @Schema(examples = "2026-09") YearMonth month,

        @Schema(description = "The day, for the gathering organisation only.") @Nullable LocalDate date)
        implements View {}
