package org.saidanddone.standards.version;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.events.EventType;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** Reads and edits a version of a standard. */
@Path(VersionPath.TEMPLATE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standards")
public class VersionResource {
    private final Versions versions;
    private final VersionAccess access;
    private final VersionBodies bodies;
    private final Announcements announcements;
    private final Writes writes;
    private final Caller caller;

    VersionResource(
            Versions versions,
            VersionAccess access,
            VersionBodies bodies,
            Announcements announcements,
            Writes writes,
            Caller caller) {
        this.versions = versions;
        this.access = access;
        this.bodies = bodies;
        this.announcements = announcements;
        this.writes = writes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "readStandardVersion",
            summary = "Read a version of a standard",
            description =
                    "A draft only for the two organisations of its programme and auditors; what was published for everybody.")
    @APIResponse(
            responseCode = "200",
            description = "The standard version",
            content = @Content(schema = @Schema(implementation = VersionBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: a draft is not for everybody")
    public Response read(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number) {
        StandardVersion version = versions.read(standard, number);
        access.requireReader(version);
        return bodies.read(version);
    }

    @PUT
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "editStandardVersion",
            summary = "Edit the text of a draft",
            description = "The digest changes with it, so assents given before stay listed and no longer count.")
    @APIResponse(
            responseCode = "200",
            description = "The standard version as it now is",
            content = @Content(schema = @Schema(implementation = VersionBody.class)))
    @APIResponse(
            responseCode = "409",
            description = "wrong-state: text that was published is never changed, suspended or not")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response edit(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @NotNull @Valid VersionText text,
            @Context HttpHeaders headers) {
        return writes.change(text, () -> {
            StandardVersion version = versions.change(standard, number);
            access.requireEditor(version);
            EntityTags.requireMatch(headers, version.version());
            version.edit(text.wording());
            announcements.announce(EventType.STANDARD_VERSION_EDITED, version, caller.actingPerson());
            return bodies.written(version);
        });
    }
}
