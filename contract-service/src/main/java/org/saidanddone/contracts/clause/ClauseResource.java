package org.saidanddone.contracts.clause;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.security.Role;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** Reads and edits a version of a clause. */
@Path(ClausePath.TEMPLATE)
@Tag(name = "clauses")
public class ClauseResource {
    private final ClauseReading reading;
    private final Drafting drafting;
    private final Writes writes;

    ClauseResource(ClauseReading reading, Drafting drafting, Writes writes) {
        this.reading = reading;
        this.drafting = drafting;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            summary = "Read a version of a clause",
            description =
                    "A draft only for the two organisations of its programme and auditors; what was published for procurement too.")
    @APIResponse(
            responseCode = "200",
            description = "The version.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClauseBody.class)))
    @APIResponse(
            responseCode = "403",
            description = "forbidden: a draft of a programme whose sides the caller is not one of.")
    public Response read(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number) {
        ClauseBody body = reading.version(clause, number);
        return Response.ok(body).tag(body.tag()).build();
    }

    @PUT
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Edit a draft",
            description =
                    "The digest changes with it, so assents given before stay listed and no longer count. The standards are pinned anew.")
    @APIResponse(
            responseCode = "200",
            description = "Edited.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClauseBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: neither side of the programme.")
    @APIResponse(
            responseCode = "409",
            description = "wrong-state: text that was published is never changed, suspended or not.")
    @APIResponse(responseCode = "422", description = "invalid or unknown-reference, with where it stands.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the version that was read.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"v1\"")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response edit(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @NotNull @Valid ClauseWords words,
            @Context HttpHeaders headers) {
        drafting.beforeEdit(clause, number, words);
        return writes.change(words, () -> drafting.edit(clause, number, words, headers));
    }
}
