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

/** A visit to record. */
@Schema(description = "A visit to record. The organisation of the token led it and must lead the programme.")
public record NewVisit(
        @NotNull @Schema(description = "The programme it belongs to.", examples = ExampleIds.PROGRAMME)
        UUID programme,

        @NotNull @Schema(description = "The care setting that was visited.", examples = ExampleIds.SETTING)
        UUID setting,

        @NotNull @JsonFormat(lenient = OptBoolean.FALSE)
        @Schema(
                description =
                        "The day, not before 1900 and not after tomorrow. Other organisations see the month only.",
                examples = "2026-09-14")
        LocalDate date,

        @NotEmpty @Size(max = VisitState.MOST_INSPECTORS) @Schema(
                description =
                        "Who took part: those who inspected, and those who supported them. What is said during it counts only when most of those who inspected have lived experience and nobody has an interest in the provider.")
        List<@NotNull @Valid NewInspector> inspectors) {}
