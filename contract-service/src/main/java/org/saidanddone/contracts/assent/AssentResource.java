package org.saidanddone.contracts.assent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.contracts.clause.AssentBody;
import org.saidanddone.contracts.clause.ClauseBody;
import org.saidanddone.contracts.clause.ClausePath;
import org.saidanddone.contracts.clause.ClauseReading;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.security.Role;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** Assents to a version of a clause, and their withdrawal. */
@Path(ClausePath.TEMPLATE + "/assents")
@Tag(name = "clauses")
public class AssentResource {
    private final Assenting assenting;
    private final ClauseReading reading;
    private final Writes writes;

    AssentResource(Assenting assenting, ClauseReading reading, Writes writes) {
        this.assenting = assenting;
        this.reading = reading;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Assent to exactly this content",
            description =
                    "For the side of the programme that the organisation of the token stands on. The digest must be the present one. Who assents again to the same content is shown the assent that stands.")
    @APIResponse(
            responseCode = "201",
            description = "Assented.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssentBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The assent that stands already.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssentBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: neither side of the programme.")
    @APIResponse(
            responseCode = "409",
            description =
                    "digest-differs: the clause says something else than what was read; or wrong-state: superseded, withdrawn, or full of assents.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response give(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @NotNull @Valid NewAssent body) {
        return writes.change(body, () -> assenting.give(clause, number, body.contentDigest()));
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            summary = "List the assents to a version of a clause",
            description =
                    "For those who may read the version; in the order in which they were given, those taken back and those over an older digest included.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssentPage.class)))
    @APIResponse(
            responseCode = "403",
            description = "forbidden: a draft of a programme whose sides the caller is not one of.")
    public Response list(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @BeanParam Paging paging) {
        UUID after = paging.afterId();
        List<AssentBody> assents = reading.version(clause, number).assents().stream()
                .dropWhile(given -> after != null && !given.id().equals(after))
                .skip(after == null ? 0 : 1)
                .limit(paging.rows())
                .toList();
        return paging.answer(assents, given -> given.id().toString());
    }

    @GET
    @Path("{assent}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(summary = "Read an assent", description = "For those who may read the version that it is about.")
    @APIResponse(
            responseCode = "200",
            description = "The assent.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssentBody.class)))
    @APIResponse(responseCode = "304", description = "Still as If-None-Match has it.")
    @APIResponse(
            responseCode = "403",
            description = "forbidden: a draft of a programme whose sides the caller is not one of.")
    public Response read(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("assent") @Parameter(description = "The assent.", example = ExampleIds.ASSENT) UUID assent) {
        ClauseBody version = reading.version(clause, number);
        return version.assents().stream()
                .filter(given -> given.id().equals(assent))
                .map(given ->
                        Response.ok(given).tag(EntityTags.of(version.version())).build())
                .findFirst()
                .orElseThrow(Assenting::unknown);
    }

    @POST
    @Path("{assent}/withdrawal")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Take an assent back",
            description =
                    "By the organisation that gave it; at once, without a reason, and however often. A published clause that rests on it is suspended.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = AssentBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: another organisation gave it.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response takeBack(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("assent") @Parameter(description = "The assent.", example = ExampleIds.ASSENT) UUID assent) {
        return writes.change(Map.of(), () -> assenting.takeBack(clause, number, assent));
    }

    /** How a page is described. */
    @Schema(name = "AssentPage", description = "A page of assents.")
    record AssentPage(
            @Schema(description = "In the order in which they were given.")
            List<AssentBody> items,

            @Schema(description = "The cursor of the next page; left out on the last.") @Nullable String next) {}
}
