package org.saidanddone.contracts.clause;

import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;

/**
 * An assent as it is served.
 *
 * @param digest the content assented to; it counts only while that is the present one
 */
@Schema(name = "Assent", description = "One organisation's yes to exactly one content.")
public record AssentBody(
        UUID id,
        URI href,
        Capacity capacity,
        UUID organisation,

        @Schema(
                description =
                        "The content assented to. The assent counts only while that is the clause's present digest.")
        String digest,

        boolean withdrawn) {
    public static AssentBody of(Assent assent, ClausePath clause) {
        return new AssentBody(
                assent.id().value(),
                clause.assent(assent.id()),
                assent.capacity(),
                assent.organisation().value(),
                assent.digest().value(),
                assent.withdrawn());
    }
}
