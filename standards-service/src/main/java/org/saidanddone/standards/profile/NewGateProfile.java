package org.saidanddone.standards.profile;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.standards.reference.ExampleIds;

/** A gate profile to be proposed. */
@Schema(description = "A gate profile to be proposed for a programme")
public record NewGateProfile(
        @NotNull @Schema(description = "The programme whose gate is to ask for more", examples = ExampleIds.PROGRAMME)
        UUID programme,

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
        Integer leastSettings) {
    GateProfileFigures figures() {
        return new GateProfileFigures(leastVoices, leastSettings);
    }
}
