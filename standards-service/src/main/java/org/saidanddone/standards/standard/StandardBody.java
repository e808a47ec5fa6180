package org.saidanddone.standards.standard;

import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.standards.version.VersionSummary;
import org.saidanddone.web.Reference;

/**
 * A standard as it is served: where its versions are.
 *
 * @param versions where all of them are listed
 * @param latest the newest version that the caller may read
 */
@Schema(name = "Standard", description = "A standard through all its versions")
public record StandardBody(
        UUID id,
        URI href,

        @Schema(description = "The programme of inspections it grows from")
        Reference programme,

        @Schema(description = "Where its versions are listed")
        URI versions,

        @Schema(description = "The newest version that the caller may read")
        VersionSummary latest) {
    static StandardBody of(VersionSummary latest) {
        String href = latest.standard().href();
        return new StandardBody(
                latest.standard().id(), URI.create(href), latest.programme(), URI.create(href + "/versions"), latest);
    }
}
