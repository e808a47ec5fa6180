package org.saidanddone.evidence.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.answer.NoBody;
import org.saidanddone.evidence.person.PersonResource;
import org.saidanddone.security.Role;
import org.saidanddone.web.OperationView;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Writes;

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

    @POST
    @Operation(
            summary = "Record what a person decided",
            description = "By the gathering organisation. A refusal is recorded as faithfully as a consent.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "201", responseDescription = "Recorded.")
    public Response record(@PathParam("person") UUID person, @NotNull @Valid NewConsent body) {
        return writes.first(body, () -> {
            return Answers.created(keeping.record(person, body));
        });
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A consent", description = "For the gathering organisation only.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(@PathParam("person") UUID person, @PathParam("id") UUID id) {
        return Answers.read(keeping.read(person, id));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            summary = "Withdraw a consent",
            description = "Takes effect at once and needs no reason. Again changes nothing.")
    @APIResponseSchema(
            value = ConsentView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(
            responseCode = "202",
            description = "Committed, and not yet known to every service: look at the operation.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OperationView.class)))
    public Response withdraw(@PathParam("person") UUID person, @PathParam("id") UUID id) {
        return writes.change(NoBody.NONE, () -> keeping.withdraw(person, id));
    }
}
