package org.saidanddone.standards.provision;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.chainstore.view.LinkStatus;
import org.saidanddone.web.Reference;

/**
 * A link as it is served.
 *
 * @param commitment what the words were when it was made or last reviewed
 * @param status how it stands by the facts of this moment
 */
@Schema(name = "EvidenceLink", description = "A link from a provision to evidence")
public record LinkBody(
        URI href,

        @Schema(description = "What it points to") Reference evidence,

        @Schema(description = "Pins the words as they were when the link was made or last reviewed")
        String commitment,

        LinkStatus status) {}
