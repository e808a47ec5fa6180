package org.saidanddone.evidence.visit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.View;
import org.saidanddone.web.Reference;

/**
 * A visit, as it is served.
 *
 * @param date for the gathering organisation only
 */
@Schema(name = "Visit", description = "A visit to a care setting.")
public record VisitView(
        @Schema(examples = ExampleIds.VISIT) UUID id,

        @Schema(description = "Its path.", examples = "/v1/visits/" + ExampleIds.VISIT)
        String href,

        @Schema(description = "From 1; the ETag is made of it.", examples = "1")
        long version,

        @Schema(description = "The programme it belongs to.")
        Reference programme,

        @Schema(description = "The care setting that was visited.")
        Reference setting,

        @Schema(description = "The organisation that led it.")
        Reference lead,

        @Schema(description = "The month in which it was.", examples = "2026-09")
        YearMonth month,

        @Schema(description = "The day, for the gathering organisation only.", examples = "2026-09-14") @Nullable LocalDate date,

        @Schema(description = "Who took part; absent of a visit recorded before that was.") @Nullable List<InspectorView> inspectors)
        implements View {}
