package org.saidanddone.contracts.clause;

import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.web.Reference;

/**
 * An assent as it is served.
 *
 * @param digest the content assented to; it counts only while that is the present one
 */
@Schema(name = "Assent", description = "One organisation's yes to exactly one content.")
public record AssentBody(
        @Schema(examples = ExampleIds.ASSENT) UUID id,

        @Schema(
                format = "uri-reference",
                description = "Where it is read.",
                examples =
                        "/v1/clauses/01999c00-0000-7000-8000-000000000010/versions/1/assents/01999c00-0000-7000-8000-000000000011")
        URI href,

        @Schema(description = "The side that it was given for.")
        Capacity capacity,

        @Schema(description = "The organisation that gave it; kept by evidence-service.")
        Reference organisation,

        @Schema(
                description =
                        "The content assented to. The assent counts only while that is the clause's present digest.",
                examples = ExampleIds.DIGEST)
        String digest,

        @Schema(description = "Whether it was taken back, which is final.", examples = "false")
        boolean withdrawn) {}
