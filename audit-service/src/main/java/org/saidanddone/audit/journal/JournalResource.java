package org.saidanddone.audit.journal;

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
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;

/** The journal, page by page. */
@Path("/v1/journal")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Journal", description = "Every event of every other service, once, in one order that only grows.")
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
    public Response list(@BeanParam Paging paging) {
        Long last = paging.afterNumber();
        List<JournalEntry> entries = journal.from(last == null ? 0 : last + 1, paging.rows());
        return paging.answer(entries, entry -> Long.toString(entry.sequence()));
    }

    /** For the OpenAPI document: the shape of a page. */
    @Schema(name = "JournalPage", description = "One page of the journal.")
    record JournalPage(
            @Schema(description = "In the order of their sequence numbers.")
            List<JournalEntry> items,

            @Schema(description = "The cursor of the next page; absent on the last.") @Nullable String next) {}
}
