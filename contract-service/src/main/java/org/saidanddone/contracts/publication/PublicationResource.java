package org.saidanddone.contracts.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.chainstore.Fence;
import org.saidanddone.contracts.clause.ClauseBody;
import org.saidanddone.contracts.clause.ClausePath;
import org.saidanddone.security.Role;
import org.saidanddone.web.Writes;

/** Asks the gate about a version of a clause, and publishes it. */
@Path(ClausePath.TEMPLATE)
@Tag(name = "clauses")
public class PublicationResource {
    private final Publishing publishing;
    private final Fence fence;
    private final Writes writes;

    PublicationResource(Publishing publishing, Fence fence, Writes writes) {
        this.publishing = publishing;
        this.fence = fence;
        this.writes = writes;
    }

    @POST
    @Path("publication")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Publish a version of a clause",
            description =
                    "By either of the two organisations. Refused with every gap named while the chain down to the evidence is incomplete, and while this service cannot prove to be current.")
    @APIResponse(
            responseCode = "200",
            description = "Published.",
            content = @Content(schema = @Schema(implementation = ClauseBody.class)))
    public Response publish(@PathParam("clause") UUID clause, @PathParam("number") int number) {
        publishing.candidate(clause, number);
        fence.pass();
        return writes.change(Map.of(), () -> publishing.publish(clause, number));
    }
}
