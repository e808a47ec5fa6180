package org.saidanddone.audit.secondlook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.audit.AuditDatabase;
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;

/** Lists every second look, also those that could say nothing. */
@Path("/v1/second-looks")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Findings")
public class LookResource {
    private final AuditDatabase database;

    LookResource(AuditDatabase database) {
        this.database = database;
    }

    @GET
    @Operation(
            summary = "List the second looks",
            description =
                    "Each decision that published something, judged again from the journal alone, in the order of the journal. Those that could not be judged are not left out: they are unverified.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LookPage.class)))
    public Response list(@BeanParam LookFilter filter, @BeanParam Paging paging) {
        Long last = paging.afterNumber();
        int rows = paging.rows();
        List<LookView> found =
                database.ask(connection -> LookTable.list(connection, filter.outcome, last == null ? -1 : last, rows));
        return paging.answer(found, look -> Long.toString(look.sequence()));
    }

    /** How a page is described. */
    @Schema(name = "SecondLookPage", description = "A page of second looks.")
    record LookPage(
            @Schema(description = "In the order of the journal.")
            List<LookView> items,

            @Schema(description = "The cursor of the next page; left out on the last.") @Nullable String next) {}
}
