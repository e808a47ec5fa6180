package org.saidanddone.contracts.clause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Writes;

/** Drafts clauses of a contract, and lists them. */
@Path("/v1/contracts/{contract}/clauses")
@Tag(name = "clauses")
public class DraftingResource {
    private final Drafting drafting;
    private final Listing listing;
    private final Writes writes;

    DraftingResource(Drafting drafting, Listing listing, Writes writes) {
        this.drafting = drafting;
        this.listing = listing;
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
    @APIResponse(responseCode = "403", description = "forbidden: neither side of the programme.")
    @APIResponse(responseCode = "404", description = "not-found: no such contract.")
    @APIResponse(responseCode = "422", description = "invalid or unknown-reference, with where it stands.")
    public Response draft(
            @PathParam("contract") @Parameter(description = "The contract.", example = ExampleIds.CONTRACT)
                    UUID contract,
            @NotNull @Valid ClauseWords words) {
        drafting.beforeDraft(contract, words);
        return writes.first(words, () -> drafting.draft(contract, words));
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            summary = "List the clauses of a contract",
            description =
                    "Drafts, published and suspended versions, unless one status is asked for; drafts only for the two organisations of the programme and auditors, and left out for others. In the order of the clauses' ids and of the versions' numbers.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ClausePullResource.ClausePage.class)))
    @APIResponse(responseCode = "404", description = "not-found: no such contract.")
    public Response list(
            @PathParam("contract") @Parameter(description = "The contract.", example = ExampleIds.CONTRACT)
                    UUID contract,
            @Parameter(description = "Only versions with this status.") @QueryParam("status") @Nullable PublicationStatus status,
            @BeanParam Paging paging) {
        return listing.ofContract(contract, status, paging);
    }
}
