package org.saidanddone.standards.assent;

import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.web.Reference;

/**
 * An assent as it is served.
 *
 * @param version 1 as given, 2 once withdrawn
 * @param digest the content assented to; it counts only while that is the present one
 */
@Schema(name = "Assent", description = "An assent of one organisation to exactly one content")
public record AssentBody(
        UUID id,
        URI href,

        @Schema(description = "1 as given, 2 once withdrawn")
        long version,

        Capacity capacity,
        @Schema(description = "Whose assent it is") Reference organisation,

        @Schema(description = "The content assented to: it counts only while that is the present one")
        String digest,

        @Schema(description = "Whether it was taken back, which is final")
        boolean withdrawn) {
    public static AssentBody of(Assent assent, URI href, Reference organisation) {
        return new AssentBody(
                assent.id().value(),
                href,
                version(assent),
                assent.capacity(),
                organisation,
                assent.digest().value(),
                assent.withdrawn());
    }

    public static long version(Assent assent) {
        return assent.withdrawn() ? 2 : 1;
    }
}
