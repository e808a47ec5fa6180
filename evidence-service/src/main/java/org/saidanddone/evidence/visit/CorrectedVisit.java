package org.saidanddone.evidence.visit;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.VisitState;
import org.saidanddone.evidence.answer.ExampleIds;

/** A visit as it shall stand. */
@Schema(description = "What may be corrected about a visit. Its programme never changes.")
public record CorrectedVisit(
        @NotNull @Schema(
                description =
                        "The care setting that was visited. Another one takes everything said during the visit along.",
                examples = ExampleIds.SETTING)
        UUID setting,

        @NotNull @JsonFormat(lenient = OptBoolean.FALSE)
        @Schema(
                description =
                        "The day, not before 1900 and not after tomorrow. Other organisations see the month only.",
                examples = "2026-09-15")
        LocalDate date,

        @NotEmpty @Size(max = VisitState.MOST_INSPECTORS) @Schema(
                description =
                        "Who took part: those who inspected, and those who supported them. All of them, as they shall stand: an interest declared later is told here.")
        List<@NotNull @Valid NewInspector> inspectors) {}
