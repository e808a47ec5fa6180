package org.saidanddone.contracts.feed;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.chainstore.PublicationChange;
import org.saidanddone.web.Reference;

/**
 * A change of how a clause version stands, as it is served. Why it changed is not told here.
 *
 * @param approved whether the version is approved now, which later changes may have brought about
 * @param verified whether all that it rests on can be verified now
 */
@Schema(name = "ClauseChange", description = "A change of how a version of a clause stands; why is not told here.")
public record ClauseChange(
        @Schema(
                description =
                        "What changed. unverified: something that it rests on can no longer be verified, and it stays published; verified: it can again; checking: so many rest on something that changed that it is judged by and by, and it is not approved until then; checked: it was judged and is approved.")
        PublicationChange.Kind change,

        @Schema(description = "When the gate decided so.", examples = "2026-09-14T09:30:00Z")
        Instant at,

        @Schema(description = "The clause; its address answers the current version.")
        Reference clause,

        @Schema(description = "The version that changed.") Reference version,

        @Schema(description = "Which version of the clause it is, from 1.", examples = "1")
        int number,

        @Schema(description = "Whether that version is approved now, not when this happened.", examples = "false")
        boolean approved,

        @Schema(description = "Whether all that it rests on can be verified now.", examples = "false")
        boolean verified) {}
