package org.saidanddone.audit.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.security.Role;
import org.saidanddone.web.Cursors;
import org.saidanddone.web.Page;

/** The journal, page by page. */
@Path("/v1/journal")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journal", description = "Every event of every service, once, in one order that only grows.")
public class JournalResource {
    private final Journal journal;

    JournalResource(Journal journal) {
        this.journal = journal;
    }

    @GET
    @Operation(
            operationId = "listJournal",
            summary = "The journal in its order",
            description =
                    "Entries from the first on. A decision of a gate stands after every fact that it had seen. The time of a message is not told: for evidence it would tell when somebody spoke.")
    @APIResponse(
            responseCode = "200",
            description = "One page.",
            content = @Content(schema = @Schema(implementation = JournalPage.class)))
    public Response list(
            @QueryParam("cursor") @Parameter(description = "From `next` of the page before.") @Nullable String cursor,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "[1-9][0-9]?|100", message = "A whole number from 1 to 100.") @Parameter(
                            description = "How many at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    String limit,
            @Context UriInfo uri) {
        int most = Integer.parseInt(limit);
        List<JournalEntry> entries = journal.from(firstAfter(cursor), most + 1);
        return Page.of(entries, most, entry -> Long.toString(entry.sequence())).answer(uri);
    }

    private static long firstAfter(@Nullable String cursor) {
        Long last = Cursors.number(cursor);
        return last == null ? 0 : last + 1;
    }

    /** For the OpenAPI document: the shape of a page. */
    @Schema(name = "JournalPage")
    record JournalPage(List<JournalEntry> items, @Nullable String next) {}
}
