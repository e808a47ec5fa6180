package org.saidanddone.contracts.link;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.contracts.reference.ExampleIds;
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
                examples = ExampleIds.STANDARD_VERSION)
        UUID standardVersion,

        @NotNull @Pattern(regexp = NewLink.SHAPE, message = "write it as sha256: and 64 lower-case hexadecimal digits") @Schema(description = "Its digest as it was read; must be the present one.", examples = ExampleIds.DIGEST)
        String digest) {
    static final String SHAPE = "sha256:[0-9a-f]{64}";

    StandardVersionId standardVersionId() {
        return new StandardVersionId(standardVersion);
    }

    ContentDigest contentDigest() {
        return new ContentDigest(digest);
    }
}
