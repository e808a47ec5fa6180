package org.saidanddone.contracts.clause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.security.Role;
import org.saidanddone.web.Writes;

/** Drafts clauses of a contract. */
@Path("/v1/contracts/{contract}/clauses")
@Tag(name = "clauses")
public class DraftingResource {
    private final Drafting drafting;
    private final Writes writes;

    DraftingResource(Drafting drafting, Writes writes) {
        this.drafting = drafting;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Draft a clause",
            description =
                    "By the commissioner or the user-led organisation of the programme. It may implement standards that are not published yet; it is not published before they are.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted, as version 1 of a new clause.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClauseBody.class)))
    @APIResponse(responseCode = "404", description = "not-found: no such contract.")
    @APIResponse(responseCode = "422", description = "invalid or unknown-reference, with where it stands.")
    public Response draft(@PathParam("contract") UUID contract, @NotNull @Valid ClauseWords words) {
        drafting.beforeDraft(contract, words);
        return writes.first(words, () -> drafting.draft(contract, words));
    }
}
