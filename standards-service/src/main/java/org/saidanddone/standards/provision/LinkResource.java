package org.saidanddone.standards.provision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Commitment;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Caller;
import org.saidanddone.security.Role;
import org.saidanddone.standards.announcement.Announcements;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;

/** Links provisions to evidence, and reviews links whose evidence was amended. */
@Path(VersionPath.TEMPLATE + "/provisions/{provision}/links")
@Tag(name = "provisions")
public class LinkResource {
    private final Versions versions;
    private final Provisions provisions;
    private final EvidencePins pins;
    private final ProvisionAnswers answers;
    private final VersionAccess access;
    private final Announcements announcements;
    private final Writes writes;
    private final Caller caller;

    LinkResource(
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
            summary = "Link a provision to evidence, or review a link",
            description =
                    "By the user-led organisation of the programme. The commitment says which words were read; it must be the present one. Done again after the words were amended, it says that they still support the provision. Also of a suspended version; of a published one a review is possible and a new link is not. At most 200 links.")
    @APIResponseSchema(
            value = ProvisionBody.class,
            responseCode = "200",
            responseDescription = "The provision with its links")
    @APIResponse(responseCode = "403", description = "forbidden: only the user-led organisation links evidence")
    @APIResponse(
            responseCode = "409",
            description =
                    "wrong-state: a published version takes no new link; or digest-differs: the commitment is not to the present words")
    @APIResponse(responseCode = "422", description = "No such evidence is known in this programme")
    public Response link(
            @PathParam("standard") UUID standard,
            @PathParam("number") int number,
            @PathParam("provision") UUID id,
            @NotNull @Valid NewLink link) {
        pins.await(List.of(link.evidence()));
        return writes.change(link, () -> {
            StandardVersion version = versions.change(standard, number);
            access.requireUserLed(version.programme());
            Provision provision = provisions.change(version.id(), id);
            if (!provision.links(new EvidenceId(link.evidence()))) {
                requireUnpublished(version);
                requireRoom(provision);
            }
            EvidenceLink pinned = pins.pin(version.programme(), List.of(link.evidence()), i -> "/evidence")
                    .getFirst();
            requireRead(link, pinned);
            if (provision.link(pinned)) {
                announcements.announce(EventType.PROVISION_LINKED, provision, caller.actingPerson());
            }
            return answers.linked(version, provision);
        });
    }

    private static void requireUnpublished(StandardVersion version) {
        if (version.status() == PublicationStatus.PUBLISHED) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "A published version takes no new link. Review those that it has; a new link waits for a new version, which a later release brings.");
        }
    }

    private static void requireRead(NewLink asked, EvidenceLink present) {
        if (!present.commitment().equals(new Commitment(asked.commitment()))) {
            throw new Refusal(
                            ProblemType.DIGEST_DIFFERS,
                            "This is not the commitment to the present words. Read the words again, and link them if they support the provision; if they were amended a moment ago, try again.")
                    .at("/commitment");
        }
    }

    private static void requireRoom(Provision provision) {
        if (provision.links().size() == ProvisionState.MOST_LINKS) {
            throw new Refusal(
                    ProblemType.WRONG_STATE,
                    "A provision has at most 200 links. Write a further provision for what else supports it.");
        }
    }
}
