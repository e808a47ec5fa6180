package org.saidanddone.standards.provision;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.standards.reference.ExampleIds;

/**
 * A link to be made, or reviewed when it is already there.
 *
 * @param commitment to the words that were read: {@code hmac-sha256:} and 64 hexadecimal digits; so nobody reviews words that they did not read
 */
@Schema(description = "A link to be made, or reviewed when it is already there")
public record NewLink(
        @NotNull @Schema(description = "What to link, or whose link to review", examples = ExampleIds.EVIDENCE)
        UUID evidence,

        @NotNull @Pattern(regexp = NewLink.SHAPE, message = "write it as hmac-sha256: and 64 lower-case hexadecimal digits") @Schema(
                description =
                        "To the words that were read, as GET /v1/evidence/{id} of the evidence service answers it; must be the present one",
                examples = ExampleIds.COMMITMENT)
        String commitment) {
    static final String SHAPE = "hmac-sha256:[0-9a-f]{64}";
}
