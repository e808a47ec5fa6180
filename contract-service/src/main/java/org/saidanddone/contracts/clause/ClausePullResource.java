package org.saidanddone.contracts.clause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;

/** What councils pull. */
@Path(ClausePullResource.PATH)
@Tag(name = "clauses", description = "Clauses of contracts: drafting, assent, publication, and what councils pull.")
@RolesAllowed({Role.PROCUREMENT, Role.CONTRIBUTOR, Role.AUDITOR})
public class ClausePullResource {
    static final String PATH = "/v1/clauses";

    private final Listing listing;
    private final ClauseReading reading;

    ClausePullResource(Listing listing, ClauseReading reading) {
        this.listing = listing;
        this.reading = reading;
    }

    @GET
    @Operation(
            summary = "Search the clauses",
            description =
                    "Unless another status is asked for, those approved: published and not past their expiry. Take up nothing new on one whose verified is false: something that it rests on cannot be verified at present. In the order of the clauses' ids; what is suspended, superseded or withdrawn meanwhile is not on the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClausePage.class)))
    public Response list(@BeanParam ClauseFilter filter, @BeanParam Paging paging) {
        return listing.search(filter, paging);
    }

    @GET
    @Path("{clause}")
    @Operation(
            summary = "Read the current version of a clause",
            description =
                    "The one that is or was published and that no newer one took the place of. Take it up only while approved and verified are true.")
    @APIResponse(
            responseCode = "200",
            description = "The current version: published, suspended or withdrawn.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClauseBody.class)))
    @APIResponse(responseCode = "404", description = "not-found: no version was ever published.")
    public Response current(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause) {
        ClauseBody body = reading.current(clause);
        return Response.ok(body).tag(body.tag()).build();
    }

    /** How a page is described. */
    @Schema(name = "ClausePage", description = "A page of versions of clauses.")
    record ClausePage(
            @Schema(description = "By clause, and its versions by their number.")
            List<ClauseBody> items,

            @Schema(description = "The cursor of the next page; left out on the last.") @Nullable String next) {}
}
