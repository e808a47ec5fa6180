package org.saidanddone.evidence.erasure;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.NoBody;
import org.saidanddone.evidence.person.PersonResource;
import org.saidanddone.security.Role;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** {@code /v1/people/{id}/erasure}. */
@Path(PersonResource.PATH + "/{person}/erasure")
@RolesAllowed(Role.CONTRIBUTOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "people")
public class ErasureResource {
    private final Erasing erasing;
    private final Writes writes;

    ErasureResource(Erasing erasing, Writes writes) {
        this.erasing = erasing;
        this.writes = writes;
    }

    @POST
    @Operation(
            operationId = "erasePerson",
            summary = "Erase a person",
            description =
                    "By the gathering organisation, when the person asks: the name, and words and salts of everything said, are destroyed for good; consents are withdrawn. What was said stays as an empty mark that nothing may rest on. From then on there is no such person. Again changes nothing. At most 1000 things said.")
    @APIResponse(responseCode = "204", description = "Done, and known to every service.")
    @APIResponse(
            responseCode = "409",
            description = "wrong-state: more than 1000 things said, too many to erase at once.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response erase(
            @PathParam("person") @Parameter(description = "The person.", example = ExampleIds.PERSON) UUID person) {
        return writes.change(NoBody.NONE, () -> erasing.erase(person));
    }
}
