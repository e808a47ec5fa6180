package org.saidanddone.contracts.link;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.StandardVersionId;

/**
 * A link to be made, or reviewed when it is already there.
 *
 * @param digest of the standard version that was read: {@code sha256:} and 64 hexadecimal digits; so nobody links what they did not read
 */
@Schema(name = "NewClauseLink", description = "A link to be made, or reviewed when it is already there.")
public record NewLink(
        @NotNull @Schema(
                description = "The id of the standard version to link, or whose link to review.",
                examples = "01999c00-0000-7000-8000-000000000008")
        UUID standardVersion,

        @NotNull @Pattern(regexp = NewLink.SHAPE, message = "write it as sha256: and 64 lower-case hexadecimal digits") @Schema(
                description = "Its digest as it was read; must be the present one.",
                examples = "sha256:8467f7b8d45e51eabd144b3eb94defffcee8d28877f5e6ac4308396cf59cae1c")
        String digest) {
    static final String SHAPE = "sha256:[0-9a-f]{64}";

    StandardVersionId standardVersionId() {
        return new StandardVersionId(standardVersion);
    }

    ContentDigest contentDigest() {
        return new ContentDigest(digest);
    }
}
