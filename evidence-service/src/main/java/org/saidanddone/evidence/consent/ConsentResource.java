package org.saidanddone.evidence.consent;

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
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.NoBody;
import org.saidanddone.evidence.person.PersonResource;
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Reference;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** {@code /v1/people/{id}/consents}. */
@Path(ConsentResource.PATH)
@RolesAllowed(Role.CONTRIBUTOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "consents", description = "What people allow, refuse and withdraw.")
public class ConsentResource {
    static final String PATH = PersonResource.PATH + "/{person}/consents";

    private final ConsentKeeping keeping;
    private final Writes writes;

    ConsentResource(ConsentKeeping keeping, Writes writes) {
        this.keeping = keeping;
        this.writes = writes;
    }

    static String href(UUID person, UUID id) {
        return PersonResource.PATH + "/" + person + "/consents/" + id;
    }

    /** How answers refer to one. */
    public static Reference reference(UUID person, UUID id) {
        return new Reference(id, href(person, id));
    }

    @POST
    @Operation(
            operationId = "recordConsent",
            summary = "Record what a person decided",
            description = "By the gathering organisation. A refusal is recorded as faithfully as a consent.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "201", responseDescription = "Recorded.")
    public Response record(
            @PathParam("person") @Parameter(description = "Who decided.", example = ExampleIds.PERSON) UUID person,
            @NotNull @Valid NewConsent body) {
        return writes.first(body, () -> {
            return Answers.created(keeping.record(person, body));
        });
    }

    @GET
    @Operation(
            operationId = "listConsents",
            summary = "What a person decided",
            description = "For the gathering organisation only, page by page.")
    @APIResponseSchema(
            value = ConsentPage.class,
            responseCode = "200",
            responseDescription = "A page; next is absent on the last.")
    public Response list(
            @PathParam("person") @Parameter(description = "Who decided.", example = ExampleIds.PERSON) UUID person,
            @QueryParam("status") @Parameter(description = "Only those that stand so.", example = "given") @Nullable ConsentStatus status,
            @BeanParam Paging page) {
        return page.answer(keeping.page(person, status, page), view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readConsent", summary = "A consent", description = "For the gathering organisation only.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(
            @PathParam("person") @Parameter(description = "Who decided.", example = ExampleIds.PERSON) UUID person,
            @PathParam("id") @Parameter(description = "The consent.", example = ExampleIds.CONSENT) UUID id) {
        return Answers.read(keeping.read(person, id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changeConsent",
            summary = "Change a consent",
            description =
                    "By the gathering organisation, while it is given: other purposes, or another last month, such as a renewal in time. What is refused or withdrawn stays so: ask again, and record a new one.")
    @APIResponseSchema(
            value = ConsentView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response change(
            @PathParam("person") @Parameter(description = "Who decided.", example = ExampleIds.PERSON) UUID person,
            @PathParam("id") @Parameter(description = "The consent.", example = ExampleIds.CONSENT) UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid ChangedConsent body) {
        return writes.change(body, () -> keeping.change(person, id, headers, body));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawConsent",
            summary = "Withdraw a consent",
            description = "Takes effect at once and needs no reason. Again changes nothing.")
    @APIResponseSchema(
            value = ConsentView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response withdraw(
            @PathParam("person") @Parameter(description = "Who decided.", example = ExampleIds.PERSON) UUID person,
            @PathParam("id") @Parameter(description = "The consent.", example = ExampleIds.CONSENT) UUID id) {
        return writes.change(NoBody.NONE, () -> keeping.withdraw(person, id));
    }
}
