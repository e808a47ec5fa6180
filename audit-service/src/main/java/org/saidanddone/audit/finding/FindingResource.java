package org.saidanddone.audit.finding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
import org.saidanddone.audit.AuditDatabase;
import org.saidanddone.security.Role;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** Lists findings and lets auditors resolve them. */
@Path(FindingResource.PATH)
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Findings",
        description =
                "Where the auditor disagrees with a publication. While one is open, what it is about is not published.")
public class FindingResource {
    static final String PATH = "/v1/findings";

    private final AuditDatabase database;
    private final Resolving resolving;
    private final Writes writes;

    FindingResource(AuditDatabase database, Resolving resolving, Writes writes) {
        this.database = database;
        this.resolving = resolving;
        this.writes = writes;
    }

    @GET
    @Operation(
            summary = "List the findings",
            description = "Those that fit every filter, in the order in which they were raised.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FindingPage.class)))
    public Response list(@BeanParam FindingFilter filter, @BeanParam Paging paging) {
        UUID after = paging.afterId();
        int rows = paging.rows();
        List<FindingView> found =
                database
                        .ask(connection -> FindingTable.list(connection, filter.status, filter.subject, after, rows))
                        .stream()
                        .map(FindingView::of)
                        .toList();
        return paging.answer(found, finding -> finding.id().toString());
    }

    @GET
    @Path("{finding}")
    @Operation(summary = "Read a finding", description = "What it is about, and how it was resolved if it was.")
    @APIResponse(
            responseCode = "200",
            description = "The finding.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FindingView.class)))
    @APIResponse(responseCode = "304", description = "Still as If-None-Match has it.")
    public Response read(@PathParam("finding") @Parameter(description = "The finding.") UUID id) {
        Finding finding =
                database.ask(connection -> FindingTable.find(connection, id)).orElseThrow(FindingResource::unknown);
        return Response.ok(FindingView.of(finding))
                .tag(EntityTags.of(finding.version()))
                .build();
    }

    @POST
    @Path("{finding}/resolution")
    @Operation(
            summary = "Resolve a finding",
            description =
                    "Final, and with a reason, which only auditors read. Nothing is published by that: what was suspended may be published again by those who may, through the gate.")
    @APIResponse(
            responseCode = "200",
            description = "Resolved.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FindingView.class)))
    @APIResponse(responseCode = "409", description = "wrong-state: it was resolved before.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the finding that was read.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"v1\"")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response resolve(
            @PathParam("finding") @Parameter(description = "The finding.") UUID id,
            @NotNull @Valid NewResolution body,
            @Context HttpHeaders headers) {
        return writes.change(body, () -> resolving.resolve(id, body, headers));
    }

    static Refusal unknown() {
        return new Refusal(ProblemType.NOT_FOUND, "There is no finding with this id. They are listed at /v1/findings.");
    }

    /** How a page is described. */
    @Schema(name = "FindingPage", description = "A page of findings.")
    record FindingPage(
            @Schema(description = "In the order in which they were raised.")
            List<FindingView> items,

            @Schema(description = "The cursor of the next page; left out on the last.") @Nullable String next) {}
}
