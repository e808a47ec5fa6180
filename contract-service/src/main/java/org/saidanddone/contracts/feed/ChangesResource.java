package org.saidanddone.contracts.feed;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;

/** The feed of changes of clauses. */
@Path("/v1/clauses/changes")
@Tag(name = "clauses")
@RolesAllowed({Role.PROCUREMENT, Role.CONTRIBUTOR, Role.AUDITOR})
public class ChangesResource {
    private final Changes changes;

    ChangesResource(Changes changes) {
        this.changes = changes;
    }

    @GET
    @Operation(
            summary = "Follow what is published, suspended, superseded and withdrawn",
            description =
                    "All changes of what is or was published, in the order in which they happened, from the first or from a cursor on. Keep next, which is always there, and ask again with it: nothing is missed and nothing comes twice.")
    @APIResponse(
            responseCode = "200",
            description = "The next changes; none when nothing happened since.",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ClauseChangePage.class)))
    public Response follow(@BeanParam Paging paging) {
        return changes.after(paging);
    }

    /** How a page is described. */
    @Schema(name = "ClauseChangePage", description = "The next changes.")
    record ClauseChangePage(
            @Schema(description = "In the order in which they happened.")
            List<ClauseChange> items,

            @Schema(description = "Always there, also on an empty page: the cursor to go on with.")
            String next) {}
}
