package org.saidanddone.standards.assent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.standards.reference.ExampleIds;

/**
 * An assent to be given.
 *
 * @param digest of the content that was read: {@code sha256:} and 64 hexadecimal digits
 */
@Schema(description = "An assent to be given")
public record NewAssent(
        @NotNull @Pattern(regexp = NewAssent.SHAPE, message = "write it as sha256: and 64 lower-case hexadecimal digits") @Schema(description = "Of the content that was read; must be the present one", examples = ExampleIds.DIGEST)
        String digest) {
    static final String SHAPE = "sha256:[0-9a-f]{64}";
}
