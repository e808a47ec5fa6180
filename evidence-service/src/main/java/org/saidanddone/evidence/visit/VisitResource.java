package org.saidanddone.evidence.visit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.jspecify.annotations.Nullable;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Reference;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** {@code /v1/visits}. */
@Path(VisitResource.PATH)
@RolesAllowed(Role.CONTRIBUTOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "visits", description = "Visits to care settings.")
public class VisitResource {
    static final String PATH = "/v1/visits";

    private final VisitKeeping keeping;
    private final Writes writes;

    VisitResource(VisitKeeping keeping, Writes writes) {
        this.keeping = keeping;
        this.writes = writes;
    }

    static String href(UUID id) {
        return PATH + "/" + id;
    }

    /** How answers refer to one. */
    public static Reference reference(UUID id) {
        return new Reference(id, href(id));
    }

    @POST
    @Operation(
            operationId = "recordVisit",
            summary = "Record a visit",
            description =
                    "By the user-led organisation that leads the programme. Other services learn the month, never the day.")
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "Recorded.")
    public Response record(@NotNull @Valid NewVisit body) {
        return writes.first(body, () -> keeping.record(body));
    }

    @GET
    @Operation(
            operationId = "listVisits",
            summary = "Visits",
            description =
                    "Those of the programmes of which the organisation of the token is one of the two, page by page; the day for the gathering one only.")
    @APIResponseSchema(
            value = VisitPage.class,
            responseCode = "200",
            responseDescription = "A page; next is absent on the last.")
    public Response list(
            @QueryParam("programme")
                    @Parameter(description = "Only those of this programme.", example = ExampleIds.PROGRAMME)
                    @Nullable UUID programme,
            @QueryParam("setting")
                    @Parameter(description = "Only those to this care setting.", example = ExampleIds.SETTING)
                    @Nullable UUID setting,
            @BeanParam Paging page) {
        return page.answer(
                keeping.page(programme, setting, page), view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readVisit",
            summary = "A visit",
            description = "For the two organisations of the programme; the day for the gathering one only.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(@PathParam("id") @Parameter(description = "The visit.", example = ExampleIds.VISIT) UUID id) {
        return Answers.read(keeping.read(id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "correctVisit",
            summary = "Correct a visit",
            description =
                    "By the gathering organisation: its day, its care setting and who took part, such as when somebody declares an interest. Another setting takes everything said during the visit along, each with a new version.")
    @APIResponseSchema(
            value = VisitView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response correct(
            @PathParam("id") @Parameter(description = "The visit.", example = ExampleIds.VISIT) UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid CorrectedVisit body) {
        return writes.change(body, () -> keeping.correct(id, headers, body));
    }
}
