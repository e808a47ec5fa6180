package org.saidanddone.standards.provision;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.EvidenceLink;

/**
 * A link as it is served.
 *
 * @param commitment what the words were when it was made or last reviewed
 */
@Schema(description = "A link from a provision to evidence")
public record LinkBody(
        UUID evidence,

        @Schema(description = "Pins the words as they were when the link was made or last reviewed")
        String commitment) {
    static LinkBody of(EvidenceLink link) {
        return new LinkBody(link.evidence().value(), link.commitment().value());
    }
}
