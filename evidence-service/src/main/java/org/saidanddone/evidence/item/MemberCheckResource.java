package org.saidanddone.evidence.item;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.security.Role;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** {@code /v1/evidence/{id}/member-checks}. */
@Path(MemberCheckResource.PATH)
@RolesAllowed(Role.CONTRIBUTOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "member-checks", description = "How it ended when people were asked whether their words are right.")
public class MemberCheckResource {
    static final String PATH = EvidenceResource.PATH + "/{evidence}/member-checks";

    /** A check never changes; only whether it is about the words as they stand does. */
    private static final long ONLY_VERSION = 1;

    private final MemberChecking checking;
    private final Writes writes;

    MemberCheckResource(MemberChecking checking, Writes writes) {
        this.checking = checking;
        this.writes = writes;
    }

    static String href(UUID evidence, UUID id) {
        return EvidenceResource.PATH + "/" + evidence + "/member-checks/" + id;
    }

    @POST
    @Operation(
            operationId = "recordMemberCheck",
            summary = "Record a member check",
            description =
                    "How it ended when the person was asked whether the words, as they stand now, are right. If-Match is the evidence's ETag: the check makes a new version of the evidence.")
    @APIResponseSchema(
            value = MemberCheckView.class,
            responseCode = "201",
            responseDescription = "Recorded, and known to every service.")
    @Parameter(ref = "IfMatch")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response record(
            @PathParam("evidence") @Parameter(description = "The evidence.", example = ExampleIds.EVIDENCE)
                    UUID evidence,
            @Context HttpHeaders headers,
            @NotNull @Valid NewMemberCheck body) {
        return writes.change(body, () -> checking.record(evidence, headers, body.outcome()));
    }

    @GET
    @Operation(
            operationId = "listMemberChecks",
            summary = "The member checks of one thing said",
            description = "For the gathering organisation only, in the order in which they were made, page by page.")
    @APIResponseSchema(
            value = MemberCheckPage.class,
            responseCode = "200",
            responseDescription = "A page; next is absent on the last.")
    public Response list(
            @PathParam("evidence") @Parameter(description = "The evidence.", example = ExampleIds.EVIDENCE)
                    UUID evidence,
            @BeanParam Paging page) {
        return page.answer(checking.page(evidence, page), check -> Long.toString(check.evidenceVersion()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readMemberCheck",
            summary = "A member check",
            description = "For the gathering organisation only.")
    @APIResponseSchema(value = MemberCheckView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(
            @PathParam("evidence") @Parameter(description = "The evidence.", example = ExampleIds.EVIDENCE)
                    UUID evidence,
            @PathParam("id") @Parameter(description = "The member check.", example = ExampleIds.MEMBER_CHECK) UUID id) {
        MemberCheckView check = checking.read(evidence, id);
        return Response.ok(check)
                .tag(EntityTags.of(ONLY_VERSION, check.current()))
                .build();
    }
}
