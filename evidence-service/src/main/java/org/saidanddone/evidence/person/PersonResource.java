package org.saidanddone.evidence.person;

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

/** {@code /v1/people}. No event tells of a person: other services know voices only. */
@Path(PersonResource.PATH)
@RolesAllowed(Role.CONTRIBUTOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "people", description = "People who speak. Only the gathering organisation of their programme knows them.")
public class PersonResource {
    public static final String PATH = "/v1/people";

    private final PersonKeeping keeping;
    private final Writes writes;

    PersonResource(PersonKeeping keeping, Writes writes) {
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
            operationId = "registerPerson",
            summary = "Register a person in a programme",
            description = "By the gathering organisation. The answer does not repeat the name.")
    @APIResponseSchema(value = PersonView.class, responseCode = "201", responseDescription = "Registered.")
    public Response register(@NotNull @Valid NewPerson body) {
        return writes.first(body, () -> keeping.register(body));
    }

    @GET
    @Operation(
            operationId = "listPeople",
            summary = "People, with their names",
            description = "Those of the programmes whose evidence the organisation of the token gathers, page by page.")
    @APIResponseSchema(
            value = PersonPage.class,
            responseCode = "200",
            responseDescription = "A page, not to be stored; next is absent on the last.")
    public Response list(
            @QueryParam("programme")
                    @Parameter(description = "Only those of this programme.", example = ExampleIds.PROGRAMME)
                    @Nullable UUID programme,
            @BeanParam Paging page) {
        return Answers.inConfidence(
                page.answer(keeping.page(programme, page), view -> view.id().toString()));
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readPerson",
            summary = "A person, with the name",
            description = "For the gathering organisation only.")
    @APIResponseSchema(
            value = PersonView.class,
            responseCode = "200",
            responseDescription = "As it is now, not to be stored.")
    public Response read(
            @PathParam("id") @Parameter(description = "The person.", example = ExampleIds.PERSON) UUID id) {
        return Answers.readInConfidence(keeping.read(id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "renamePerson",
            summary = "Change the name of a person",
            description = "By the gathering organisation. The answer does not repeat the name.")
    @APIResponseSchema(value = PersonView.class, responseCode = "200", responseDescription = "Done.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response rename(
            @PathParam("id") @Parameter(description = "The person.", example = ExampleIds.PERSON) UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid RenamedPerson body) {
        return writes.change(body, () -> keeping.rename(id, headers, body.name()));
    }
}
