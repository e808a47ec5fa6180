package org.saidanddone.standards.version;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.standards.assent.AssentBody;
import org.saidanddone.standards.provision.ProvisionBody;

/**
 * A standard version as it is served.
 *
 * @param version counts its changes, for {@code If-Match}; {@code number} is its place among the versions of the standard
 * @param digest over title, outcome and provisions, plain and Easy Read text together: what an assent names
 * @param approved published, and not past the moment when time alone may have broken its chain
 * @param verified false while something that a publication rests on is in doubt
 */
@Schema(description = "A version of a standard")
public record VersionBody(
        UUID id,
        URI href,

        @Schema(description = "Counts its changes, for If-Match")
        long version,

        UUID standard,

        @Schema(description = "Its place among the versions of the standard")
        int number,

        UUID programme,
        String title,
        String outcome,
        String easyRead,

        @Schema(
                description =
                        "Over title, outcome and provisions, plain and Easy Read text together: what an assent names")
        String digest,

        List<ProvisionBody> provisions,
        List<AssentBody> assents,
        PublicationStatus status,

        @Schema(description = "Published, and time alone has not broken its chain")
        boolean approved,

        @Schema(description = "Published, and all that it rests on is known and verifiable")
        boolean verified,

        Author author) {
    /** Which organisation wrote the first draft. */
    public record Author(UUID organisation) {}
}
