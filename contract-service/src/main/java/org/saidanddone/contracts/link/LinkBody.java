package org.saidanddone.contracts.link;

import jakarta.ws.rs.core.EntityTag;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.chainstore.view.LinkStatus;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Reference;

/**
 * A link as it is served.
 *
 * @param digest of the standard version when the link was made or last reviewed
 */
@Schema(
        name = "ClauseLink",
        description = "A link from a version of a clause to a standard version that it implements.")
public record LinkBody(
        @Schema(
                format = "uri-reference",
                description = "Where the link is read.",
                examples =
                        "/v1/clauses/01999c00-0000-7000-8000-000000000010/versions/1/links/01999c00-0000-7000-8000-000000000008")
        URI href,

        @Schema(description = "What it leads to; kept by standards-service.")
        Reference standardVersion,

        @Schema(
                description =
                        "Pins the content of the standard version as it was when the link was made or last reviewed.",
                examples = ExampleIds.DIGEST)
        String digest,

        @Schema(
                description =
                        "current: leads to the content that was pinned. suspect: that was edited since; read it again and review the link. broken: the standard version was suspended, superseded or withdrawn. unknown: not known here at present, or in doubt. Neither of the last three counts, nor does a draft.")
        LinkStatus status) {
    /** The status may change while the clause stays as it is. */
    EntityTag tag(long version) {
        return EntityTags.of(version, status.name());
    }
}
