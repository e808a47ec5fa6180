package org.saidanddone.evidence.declaration;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation declares of its governing body: to make, or as it shall stand after a correction. */
@Schema(
        name = "NewUserLedDeclaration",
        description =
                "What an organisation declares of its governing body. A correction says all of it anew, and has to be verified anew.")
public record NewDeclaration(
        @NotNull @Min(1) @Max(1000) @Schema(description = "How many people the governing body has.", examples = "8")
        Integer members,

        @NotNull @Min(0) @Max(1000) @Schema(
                description = "How many of them are people with lived experience; no more than there are.",
                examples = "7")
        Integer withLivedExperience,

        @NotNull @JsonFormat(lenient = OptBoolean.FALSE)
        @Schema(
                description = "The last month in which it is in force, between 1900-01 and 9999-12.",
                examples = "2027-10")
        YearMonth validThrough) {}
