package org.saidanddone.standards.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.chainstore.Withdrawal;
import org.saidanddone.events.EventType;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionBodies;
import org.saidanddone.standards.version.VersionBody;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** Takes a standard version out of force: the user-led organisation no longer stands by it. */
@Path(VersionPath.TEMPLATE + "/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publication")
public class WithdrawalResource {
    private final Versions versions;
    private final VersionAccess access;
    private final VersionBodies bodies;
    private final Announcements announcements;
    private final Withdrawal withdrawal;
    private final Writes writes;
    private final Caller caller;

    WithdrawalResource(
            Versions versions,
            VersionAccess access,
            VersionBodies bodies,
            Announcements announcements,
            Withdrawal withdrawal,
            Writes writes,
            Caller caller) {
        this.versions = versions;
        this.access = access;
        this.bodies = bodies;
        this.announcements = announcements;
        this.withdrawal = withdrawal;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "withdrawStandardVersion",
            summary = "Take a version out of force",
            description =
                    "By the user-led organisation, without a reason and for good: the version is never published again, a next one may be. Every clause that implements nothing else is suspended. Again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "The standard version, withdrawn",
            content = @Content(schema = @Schema(implementation = VersionBody.class)))
    @APIResponse(
            responseCode = "409",
            description = "wrong-state: a draft, which is not in force, or superseded already")
    @Parameter(ref = "IfMatch")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response withdraw(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @Context HttpHeaders headers) {
        return writes.change(Map.of(), () -> {
            StandardVersion version = versions.change(standard, number);
            access.requireOwner(version.programme());
            EntityTags.requireMatch(headers, version.version());
            switch (version.status()) {
                case PUBLISHED, SUSPENDED -> withdrawal.withdraw(version.id().ref(), () -> withdraw(version));
                case WITHDRAWN -> {}
                case DRAFT -> throw notInForce("A draft is not in force. Leave it, or edit it.");
                case SUPERSEDED ->
                    throw notInForce(
                            "A newer version took the place of this one. Withdraw that, if you no longer stand by it.");
            }
            return bodies.written(version);
        });
    }

    private void withdraw(StandardVersion version) {
        version.withdraw();
        announcements.announce(EventType.STANDARD_VERSION_WITHDRAWN, version, caller.actingPerson());
    }

    private static Refusal notInForce(String why) {
        return new Refusal(ProblemType.WRONG_STATE, why);
    }
}
