package org.saidanddone.evidence.declaration;

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
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.NoBody;
import org.saidanddone.evidence.organisation.OrganisationResource;
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** {@code /v1/organisations/{id}/user-led-declarations}. */
@Path(OrganisationResource.PATH + "/{organisation}/" + OrganisationResource.DECLARATIONS)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(
        name = "user-led declarations",
        description = "What user-led organisations declare of their governing bodies, and who verified it.")
public class DeclarationResource {
    private final DeclarationKeeping keeping;
    private final Writes writes;

    DeclarationResource(DeclarationKeeping keeping, Writes writes) {
        this.keeping = keeping;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "declareUserLed",
            summary = "Declare that an organisation is user-led",
            description =
                    "By that organisation: how many of its governing body are people with lived experience. It counts once it is verified.")
    @APIResponseSchema(value = DeclarationView.class, responseCode = "201", responseDescription = "Declared.")
    public Response make(
            @PathParam("organisation") @Parameter(description = "The organisation.", example = ExampleIds.ORGANISATION)
                    UUID organisation,
            @NotNull @Valid NewDeclaration body) {
        return writes.first(body, () -> keeping.make(organisation, body));
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            operationId = "listUserLedDeclarations",
            summary = "What an organisation declared",
            description = "In the order in which it did, page by page.")
    @APIResponseSchema(
            value = DeclarationPage.class,
            responseCode = "200",
            responseDescription = "A page; next is absent on the last.")
    public Response list(
            @PathParam("organisation") @Parameter(description = "The organisation.", example = ExampleIds.ORGANISATION)
                    UUID organisation,
            @BeanParam Paging page) {
        return page.answer(keeping.page(organisation, page), view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            operationId = "readUserLedDeclaration",
            summary = "A declaration",
            description = "As it stands, with who verified it.")
    @APIResponseSchema(value = DeclarationView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(
            @PathParam("organisation") @Parameter(description = "The organisation.", example = ExampleIds.ORGANISATION)
                    UUID organisation,
            @PathParam("id") @Parameter(description = "The declaration.", example = ExampleIds.DECLARATION) UUID id) {
        return Answers.read(keeping.read(organisation, id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "correctUserLedDeclaration",
            summary = "Correct a declaration",
            description =
                    "By the organisation that made it. It has to be verified anew: until then nothing that rests on it is published, and what is published is suspended.")
    @APIResponseSchema(
            value = DeclarationView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response correct(
            @PathParam("organisation") @Parameter(description = "The organisation.", example = ExampleIds.ORGANISATION)
                    UUID organisation,
            @PathParam("id") @Parameter(description = "The declaration.", example = ExampleIds.DECLARATION) UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid NewDeclaration body) {
        return writes.change(body, () -> keeping.correct(organisation, id, headers, body));
    }

    @POST
    @Path("{id}/verification")
    @RolesAllowed({Role.CONTRIBUTOR, Role.AUDITOR})
    @Operation(
            operationId = "verifyUserLedDeclaration",
            summary = "Verify a declaration",
            description =
                    "By an organisation that is neither the one that made it, nor its commissioner, nor a provider, for what it says now. Of those verified the one that was made last counts; none from before it can be verified any more, and none that has expired.")
    @APIResponseSchema(
            value = DeclarationView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @Parameter(ref = "IfMatch")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response verify(
            @PathParam("organisation") @Parameter(description = "The organisation.", example = ExampleIds.ORGANISATION)
                    UUID organisation,
            @PathParam("id") @Parameter(description = "The declaration.", example = ExampleIds.DECLARATION) UUID id,
            @Context HttpHeaders headers) {
        return writes.change(NoBody.NONE, () -> keeping.verify(organisation, id, headers));
    }
}
