package org.saidanddone.contracts.clause;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.web.Reference;

/**
 * A standard version that a clause implements, as the clause shows it.
 *
 * @param href where the link is read, with how it stands
 * @param digest of the standard version when the link was made or last reviewed
 */
@Schema(name = "Implemented", description = "A standard version that a clause implements, pinned by its digest.")
public record ImplementedBody(
        @Schema(
                format = "uri-reference",
                description = "Where the link is read, with how it stands.",
                examples =
                        "/v1/clauses/01999c00-0000-7000-8000-000000000010/versions/1/links/01999c00-0000-7000-8000-000000000008")
        URI href,

        @Schema(description = "The standard version; kept by standards-service.")
        Reference standardVersion,

        @Schema(
                description =
                        "Pins the content of the standard version as it was when the link was made or last reviewed.",
                examples = ExampleIds.DIGEST)
        String digest) {}
