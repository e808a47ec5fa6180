package org.saidanddone.standards.version;

import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.web.Reference;

/**
 * A standard version as lists show it: where it stands, without its words.
 *
 * @param version counts its changes; {@code number} is its place among the versions of the standard
 */
@Schema(name = "StandardVersionSummary", description = "A version of a standard as lists show it")
public record VersionSummary(
        UUID id,
        @Schema(description = "Where it is read") URI href,

        @Schema(description = "Counts its changes") long version,

        @Schema(description = "The standard, through all its versions")
        Reference standard,

        @Schema(description = "Its place among the versions of the standard")
        int number,

        @Schema(description = "The programme of inspections it grows from")
        Reference programme,

        @Schema(description = "What it is called") String title,

        @Schema(description = "Over its whole content") String digest,

        PublicationStatus status,

        @Schema(description = "Published and not past its expiry")
        boolean approved,

        @Schema(description = "Published, and all that it rests on can be verified")
        boolean verified) {}
