package org.saidanddone.standards.provision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.events.id.UuidV7;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;

/** Writes provisions and reads them. */
@Path(VersionPath.TEMPLATE + "/provisions")
@Tag(name = "provisions")
public class ProvisionResource {
    private final Versions versions;
    private final Provisions provisions;
    private final EvidencePins pins;
    private final ProvisionAnswers answers;
    private final VersionAccess access;
    private final Announcements announcements;
    private final Writes writes;
    private final Caller caller;

    ProvisionResource(
            Versions versions,
            Provisions provisions,
            EvidencePins pins,
            ProvisionAnswers answers,
            VersionAccess access,
            Announcements announcements,
            Writes writes,
            Caller caller) {
        this.versions = versions;
        this.provisions = provisions;
        this.pins = pins;
        this.answers = answers;
        this.access = access;
        this.announcements = announcements;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Write a provision and link it to evidence",
            description =
                    "It stands after those already there, at most 200 in all. Only the user-led organisation of the programme names evidence; each is pinned by its present commitment. The version's digest changes.")
    @APIResponseSchema(value = ProvisionBody.class, responseCode = "201", responseDescription = "The provision")
    @APIResponse(responseCode = "403", description = "forbidden: only the user-led organisation links evidence")
    @APIResponse(
            responseCode = "409",
            description =
                    "wrong-state: a version that was published takes no provision, suspended or not, and none more than 200")
    @APIResponse(responseCode = "422", description = "No such evidence is known in this programme")
    public Response write(
            @PathParam("standard") UUID standard, @PathParam("number") int number, @NotNull @Valid NewProvision draft) {
        pins.await(draft.evidence());
        return writes.change(draft, () -> {
            StandardVersion version = versions.change(standard, number);
            access.requireEditor(version);
            if (!draft.evidence().isEmpty()) {
                access.requireUserLed(version.programme());
            }
            return answers.drafted(version, draft(version, draft));
        });
    }

    @GET
    @Path("{provision}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(summary = "Read a provision", description = "Allowed to whoever may read its version.")
    @APIResponseSchema(value = ProvisionBody.class, responseCode = "200", responseDescription = "The provision")
    public Response read(
            @PathParam("standard") UUID standard, @PathParam("number") int number, @PathParam("provision") UUID id) {
        StandardVersion version = versions.read(standard, number);
        access.requireReader(version);
        Provision provision = provisions.read(version.id(), id);
        return Response.ok(answers.body(version, provision))
                .tag(EntityTags.of(provision.version()))
                .build();
    }

    @PUT
    @Path("{provision}")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Edit the text of a provision of a draft",
            description = "Its links stay. The version's digest changes, so assents given before no longer count.")
    @APIResponseSchema(
            value = ProvisionBody.class,
            responseCode = "200",
            responseDescription = "The provision as it now is")
    @APIResponse(
            responseCode = "409",
            description = "wrong-state: text that was published is never changed, suspended or not")
    @APIResponse(responseCode = "412", description = "It was changed since it was read")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response edit(
            @PathParam("standard") UUID standard,
            @PathParam("number") int number,
            @PathParam("provision") UUID id,
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
            return answers.edited(version, provision);
        });
    }

    private Provision draft(StandardVersion version, NewProvision draft) {
        int place = version.provisions().size();
        if (place == StandardVersion.MOST_PROVISIONS) {
            throw new Refusal(
                    ProblemType.WRONG_STATE, "A standard has at most 200 provisions. Join some of them first.");
        }
        List<EvidenceLink> links = pins.pin(version.programme(), draft.evidence(), i -> "/evidence/" + i);
        Provision provision =
                new Provision(new ProvisionId(UuidV7.next()), version.id(), place, draft.wording(), links);
        provisions.persist(provision);
        version.append(provision);
        announcements.announce(EventType.PROVISION_DRAFTED, provision, caller.actingPerson());
        announcements.announce(EventType.STANDARD_VERSION_EDITED, version, caller.actingPerson());
        return provision;
    }
}
