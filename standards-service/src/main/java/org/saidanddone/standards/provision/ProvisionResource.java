package org.saidanddone.standards.provision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** Writes provisions and reads them. */
@Path(VersionPath.TEMPLATE + "/provisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "provisions", description = "What a version asks for, and what people said that it rests on.")
public class ProvisionResource {
    private final Versions versions;
    private final Provisions provisions;
    private final ProvisionDrafting drafting;
    private final ProvisionAnswers answers;
    private final VersionAccess access;
    private final Announcements announcements;
    private final Writes writes;
    private final Caller caller;

    ProvisionResource(
            Versions versions,
            Provisions provisions,
            ProvisionDrafting drafting,
            ProvisionAnswers answers,
            VersionAccess access,
            Announcements announcements,
            Writes writes,
            Caller caller) {
        this.versions = versions;
        this.provisions = provisions;
        this.drafting = drafting;
        this.answers = answers;
        this.access = access;
        this.announcements = announcements;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "writeProvision",
            summary = "Write a provision and link it to evidence",
            description =
                    "It stands after those already there, at most 200 in all. Only the user-led organisation of the programme names evidence; each is pinned by its present commitment. The version's digest changes.")
    @APIResponse(
            responseCode = "201",
            description = "The provision",
            content = @Content(schema = @Schema(implementation = ProvisionBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: only the user-led organisation links evidence")
    @APIResponse(
            responseCode = "409",
            description =
                    "wrong-state: a version that was published takes no provision, suspended or not, and none more than 200")
    @APIResponse(responseCode = "422", description = "unknown-reference: no such evidence is known in this programme")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response write(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @NotNull @Valid NewProvision draft) {
        drafting.await(List.of(draft));
        return writes.change(draft, () -> {
            StandardVersion version = versions.change(standard, number);
            access.requireEditor(version);
            Provision provision = drafting.write(version, nextPlace(version), draft, "");
            version.append(provision);
            announcements.announce(EventType.STANDARD_VERSION_EDITED, version, caller.actingPerson());
            return answers.drafted(version, provision);
        });
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listProvisions",
            summary = "List the provisions of a version",
            description = "Allowed to whoever may read the version; in their order.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is absent on the last.",
            content = @Content(schema = @Schema(implementation = ProvisionPage.class)))
    public Response list(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @BeanParam Paging page) {
        StandardVersion version = versions.read(standard, number);
        access.requireReader(version);
        Long after = page.afterNumber();
        List<Provision> rows = version.provisions().stream()
                .filter(provision -> after == null || provision.place() > after)
                .limit(page.rows())
                .toList();
        Map<UUID, Integer> places = rows.stream()
                .collect(Collectors.toMap(provision -> provision.id().value(), Provision::place));
        return page.answer(
                rows.stream().map(provision -> answers.body(version, provision)).toList(),
                body -> String.valueOf(places.get(body.id())));
    }

    @GET
    @Path("{provision}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "readProvision",
            summary = "Read a provision",
            description =
                    "Allowed to whoever may read its version. Its links only for the user-led organisation of the programme and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "The provision",
            content = @Content(schema = @Schema(implementation = ProvisionBody.class)))
    public Response read(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("provision") @Parameter(description = "The provision.", example = ExampleIds.PROVISION)
                    UUID id) {
        StandardVersion version = versions.read(standard, number);
        access.requireReader(version);
        return answers.read(version, provisions.read(version.id(), id));
    }

    @PUT
    @Path("{provision}")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "editProvision",
            summary = "Edit the text of a provision of a draft",
            description = "Its links stay. The version's digest changes, so assents given before no longer count.")
    @APIResponse(
            responseCode = "200",
            description = "The provision as it now is",
            content = @Content(schema = @Schema(implementation = ProvisionBody.class)))
    @APIResponse(
            responseCode = "409",
            description = "wrong-state: text that was published is never changed, suspended or not")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response edit(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("provision") @Parameter(description = "The provision.", example = ExampleIds.PROVISION) UUID id,
            @NotNull @Valid ProvisionText text,
            @Context HttpHeaders headers) {
        return writes.change(text, () -> {
            StandardVersion version = versions.change(standard, number);
            access.requireEditor(version);
            Provision provision = provisions.change(version.id(), id);
            EntityTags.requireMatch(headers, provision.version());
            provision.edit(text.wording());
            version.contentChanged();
            announcements.announce(EventType.PROVISION_EDITED, provision, caller.actingPerson());
            announcements.announce(EventType.STANDARD_VERSION_EDITED, version, caller.actingPerson());
            return answers.changed(version, provision);
        });
    }

    @DELETE
    @Path("{provision}")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "deleteProvision",
            summary = "Delete a provision of a draft",
            description = "With its links. The version's digest changes, so assents given before no longer count.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "wrong-state: text that was published is never changed")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response delete(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("provision") @Parameter(description = "The provision.", example = ExampleIds.PROVISION) UUID id,
            @Context HttpHeaders headers) {
        return writes.change(Map.of(), () -> {
            StandardVersion version = versions.change(standard, number);
            access.requireEditor(version);
            Provision provision = provisions.change(version.id(), id);
            EntityTags.requireMatch(headers, provision.version());
            provision.remove();
            announcements.announce(EventType.PROVISION_REMOVED, provision, caller.actingPerson());
            version.remove(provision);
            provisions.delete(provision);
            announcements.announce(EventType.STANDARD_VERSION_EDITED, version, caller.actingPerson());
            return answers.deleted(version, provision);
        });
    }

    private static int nextPlace(StandardVersion version) {
        List<Provision> there = version.provisions();
        if (there.size() == StandardVersion.MOST_PROVISIONS) {
            throw new Refusal(
                    ProblemType.WRONG_STATE, "A standard has at most 200 provisions. Join some of them first.");
        }
        return there.isEmpty() ? 0 : there.getLast().place() + 1;
    }
}
