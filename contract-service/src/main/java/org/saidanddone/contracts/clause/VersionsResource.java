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

/** The versions of a clause: lists them, and drafts a new one. */
@Path(ClausePullResource.PATH + "/{clause}/versions")
@Tag(name = "clauses")
public class VersionsResource {
    private final Drafting drafting;
    private final Listing listing;
    private final Writes writes;

    VersionsResource(Drafting drafting, Listing listing, Writes writes) {
        this.drafting = drafting;
        this.listing = listing;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Draft a new version of a clause",
            description =
                    "By the commissioner or the user-led organisation of the programme, once the latest version is no draft any more. That stays as it is until the new one is published and takes its place.")
    @APIResponse(
            responseCode = "201",
            description = "Drafted.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClauseBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: neither side of the programme.")
    @APIResponse(responseCode = "404", description = "not-found: no such clause.")
    @APIResponse(responseCode = "409", description = "wrong-state: the latest version is a draft still; edit that one.")
    @APIResponse(responseCode = "422", description = "invalid or unknown-reference, with where it stands.")
    public Response draft(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @NotNull @Valid ClauseWords words) {
        drafting.beforeNext(clause, words);
        return writes.first(words, () -> drafting.next(clause, words));
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            summary = "List the versions of a clause",
            description =
                    "From the first; a draft only for the two organisations of the programme and auditors, and left out for others.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ClausePullResource.ClausePage.class)))
    @APIResponse(responseCode = "404", description = "not-found: no such clause.")
    public Response list(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @Parameter(description = "Only versions with this status.") @QueryParam("status") @Nullable PublicationStatus status,
            @BeanParam Paging paging) {
        return listing.versions(clause, status, paging);
    }
}
