package org.saidanddone.standards.publication;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.chainstore.PublicationChange.Kind;
import org.saidanddone.web.Reference;

/**
 * One change of how a standard version stands that is or was published. No reasons: who may know them asks the version.
 *
 * @param approved at the moment of the answer, not of the change
 * @param verified likewise
 */
@Schema(name = "StandardChange", description = "One change of how a published standard version stands")
public record StandardChange(
        Kind change,

        @Schema(description = "When it changed") Instant at,

        @Schema(description = "The standard, through all its versions")
        Reference standard,

        @Schema(description = "The version that changed") Reference version,

        @Schema(description = "Its place among the versions of the standard")
        int number,

        @Schema(description = "Published and not past its expiry, at the moment of this answer")
        boolean approved,

        @Schema(description = "Published, and all that it rests on can be verified, at the moment of this answer")
        boolean verified) {}
