package org.saidanddone.standards.provision;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A link to be made, or reviewed when it is already there. */
@Schema(description = "A link to be made, or reviewed when it is already there")
public record NewLink(
        @NotNull @Schema(description = "What to link, or whose link to review")
        UUID evidence) {}
