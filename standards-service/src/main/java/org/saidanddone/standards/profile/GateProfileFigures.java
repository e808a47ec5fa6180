package org.saidanddone.standards.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the figures of a proposed gate profile are to be. */
@Schema(description = "What the figures of a proposed gate profile are to be: replaces what they were")
public record GateProfileFigures(
        @NotNull @Min(1) @Max(1000) @Schema(
                description =
                        "How many distinct people must stand behind a standard; not fewer than the floor's and than those in force",
                minimum = "1",
                maximum = "1000",
                examples = "4")
        Integer leastVoices,

        @NotNull @Min(1) @Max(1000) @Schema(
                description = "In how many distinct care settings; not fewer than the floor's and than those in force",
                minimum = "1",
                maximum = "1000",
                examples = "2")
        Integer leastSettings) {}
