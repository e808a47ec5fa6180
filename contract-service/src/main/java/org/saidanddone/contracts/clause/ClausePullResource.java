package org.saidanddone.contracts.clause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
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
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Page;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** What councils pull. */
@Path(ClausePullResource.PATH)
@Tag(name = "clauses", description = "Clauses of contracts: drafting, assent, publication, and what councils pull.")
@RolesAllowed({Role.PROCUREMENT, Role.CONTRIBUTOR, Role.AUDITOR})
public class ClausePullResource {
    static final String PATH = "/v1/clauses";

    private static final int MOST = 100;
    private static final Pattern ONE_TO_THREE_DIGITS = Pattern.compile("[0-9]{1,3}");

    private final ClauseReading reading;

    ClausePullResource(ClauseReading reading) {
        this.reading = reading;
    }

    @GET
    @Operation(
            summary = "List the approved clauses",
            description =
                    "Published and not past their expiry, in the order of their ids. Take up nothing new on one whose verified is false: something that it rests on cannot be verified at present. A clause that is suspended meanwhile is not on the next page.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClausePage.class)))
    @APIResponse(responseCode = "400", description = "malformed: status, limit or cursor.")
    public Response list(
            @Parameter(description = "Must be published: drafts are not listed.") @QueryParam("status") @Nullable String status,
            @Parameter(description = "Where to go on: next of the page before.") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(
                            description = "How many at most.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
                    @QueryParam("limit")
                    @DefaultValue("20")
                    String limit,
            @Context UriInfo uri) {
        if (!"published".equals(status)) {
            throw new Refusal(ProblemType.MALFORMED, "Ask with status=published: only published clauses are listed.");
        }
        int atMost = atMost(limit);
        List<ClauseBody> found = reading.approved(Optional.ofNullable(Cursors.id(cursor)), atMost + 1);
        return Page.of(found, atMost, body -> body.clause().toString()).answer(uri);
    }

    @GET
    @Path("{clause}")
    @Operation(
            summary = "Read the current version of a clause",
            description = "The latest that was ever published. Take it up only while approved and verified are true.")
    @APIResponse(
            responseCode = "200",
            description = "The current version, published or suspended.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClauseBody.class)))
    @APIResponse(responseCode = "404", description = "not-found: no version was ever published.")
    public Response current(@PathParam("clause") UUID clause) {
        ClauseBody body = reading.current(clause);
        return Response.ok(body).tag(EntityTags.of(body.version())).build();
    }

    private static int atMost(String limit) {
        int asked = ONE_TO_THREE_DIGITS.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (asked < 1 || asked > MOST) {
            throw new Refusal(ProblemType.MALFORMED, "The parameter limit is a whole number from 1 to " + MOST + ".");
        }
        return asked;
    }

    /** How a page is described. */
    @Schema(name = "ClausePage")
    record ClausePage(List<ClauseBody> items, @Nullable String next) {}
}
