package org.saidanddone.contracts.link;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.contracts.clause.ClausePath;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** The links from a version of a clause to the standard versions that it implements. */
@Path(ClausePath.TEMPLATE + "/links")
@Tag(name = "clauses")
public class LinkResource {
    private final Linking linking;
    private final LinkReading reading;
    private final Writes writes;

    LinkResource(Linking linking, LinkReading reading, Writes writes) {
        this.linking = linking;
        this.reading = reading;
        this.writes = writes;
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            summary = "List the links of a version of a clause",
            description =
                    "For those who may read the version; with how each stands at this moment, in the order of the standard versions' ids.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LinkPage.class)))
    @APIResponse(
            responseCode = "403",
            description = "forbidden: a draft of a programme whose sides the caller is not one of.")
    public Response list(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @BeanParam Paging paging) {
        return reading.list(clause, number, paging);
    }

    @GET
    @Path("{standardVersion}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            summary = "Read a link of a version of a clause",
            description = "For those who may read the version; with how it stands at this moment.")
    @APIResponse(
            responseCode = "200",
            description = "The link.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LinkBody.class)))
    @APIResponse(responseCode = "304", description = "Still as If-None-Match has it.")
    @APIResponse(
            responseCode = "403",
            description = "forbidden: a draft of a programme whose sides the caller is not one of.")
    public Response read(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("standardVersion")
                    @Parameter(
                            description = "The standard version that is linked.",
                            example = ExampleIds.STANDARD_VERSION)
                    UUID standardVersion) {
        return reading.read(clause, number, standardVersion);
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Link a version of a clause to a standard version, or review a link",
            description =
                    "By the commissioner or the user-led organisation of the programme. The digest says what was read; it must be the present one. Done again after the standard version was edited, it says that the clause still implements it. A published clause is linked only to a newer version of a standard that it implements already: made before that version is published, the link keeps the clause from falling when it supersedes the older one. At most 50 links.")
    @APIResponse(
            responseCode = "201",
            description = "Linked.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LinkBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Reviewed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LinkBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: neither side of the programme.")
    @APIResponse(
            responseCode = "409",
            description =
                    "digest-differs: the standard version says something else than what was read; or wrong-state: superseded or withdrawn, full, or published and not a newer version of a standard that the clause implements.")
    @APIResponse(responseCode = "422", description = "invalid or unknown-reference, with where it stands.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response link(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @NotNull @Valid NewLink link) {
        linking.beforeLink(clause, number, link);
        return writes.change(link, () -> linking.link(clause, number, link));
    }

    @DELETE
    @Path("{standardVersion}")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Take a link of a version of a clause away",
            description =
                    "By the commissioner or the user-led organisation of the programme, of a draft or a suspended version.")
    @APIResponse(responseCode = "204", description = "Taken away.")
    @APIResponse(responseCode = "403", description = "forbidden: neither side of the programme.")
    @APIResponse(responseCode = "409", description = "wrong-state: published, superseded or withdrawn.")
    @APIResponse(responseCode = "412", description = "stale: the version of the clause changed since it was read.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the link, or of the version of the clause, that was read.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"v1\"")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response unlink(
            @PathParam("clause") @Parameter(description = "The clause.", example = ExampleIds.CLAUSE) UUID clause,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("standardVersion")
                    @Parameter(
                            description = "The standard version that is linked.",
                            example = ExampleIds.STANDARD_VERSION)
                    UUID standardVersion,
            @Context HttpHeaders headers) {
        return writes.change(Map.of(), () -> linking.unlink(clause, number, standardVersion, headers));
    }

    /** How a page is described. */
    @Schema(name = "ClauseLinkPage", description = "A page of links.")
    record LinkPage(
            @Schema(description = "In the order of the standard versions' ids.")
            List<LinkBody> items,

            @Schema(description = "The cursor of the next page; left out on the last.") @Nullable String next) {}
}
