package org.saidanddone.audit.journal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.security.Role;
import org.saidanddone.web.Cursors;
import org.saidanddone.web.Page;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

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
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) @Parameter(description = "How many, 1 to 100.")
                    int limit,
            @Context UriInfo uri) {
        List<JournalEntry> entries = journal.from(firstAfter(cursor), limit + 1);
        return Page.of(entries, limit, entry -> Long.toString(entry.sequence())).answer(uri);
    }

    private static long firstAfter(@Nullable String cursor) {
        String last = Cursors.key(cursor);
        try {
            return last == null ? 0 : Math.addExact(Long.parseLong(last), 1);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new Refusal(
                    ProblemType.MALFORMED,
                    "The cursor is not one of ours. Take it from next of the page before, unchanged.");
        }
    }

    /** For the OpenAPI document: the shape of a page. */
    @Schema(name = "JournalPage")
    record JournalPage(List<JournalEntry> items, @Nullable String next) {}
}
