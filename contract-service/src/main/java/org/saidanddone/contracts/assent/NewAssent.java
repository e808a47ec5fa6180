package org.saidanddone.contracts.assent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.events.id.ContentDigest;

/**
 * An assent to be given.
 *
 * @param digest of the content that was read: {@code sha256:} and 64 hexadecimal digits
 */
@Schema(description = "An assent to exactly the content that has this digest.")
public record NewAssent(
        @NotNull @Pattern(regexp = NewAssent.SHAPE, message = "write it as sha256: and 64 lower-case hexadecimal digits") @Schema(description = "The digest of the clause version as it was read.", examples = ExampleIds.DIGEST)
        String digest) {
    static final String SHAPE = "sha256:[0-9a-f]{64}";

    ContentDigest contentDigest() {
        return new ContentDigest(digest);
    }
}
