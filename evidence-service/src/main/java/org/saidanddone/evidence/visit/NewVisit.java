package org.saidanddone.evidence.visit;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        LocalDate date) {}
