package org.saidanddone.standards.publication;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.chainstore.Approval;
import org.saidanddone.chainstore.Approvals;
import org.saidanddone.chainstore.OneMoment;
import org.saidanddone.chainstore.PublicationChange;
import org.saidanddone.chainstore.PublicationFeed;
import org.saidanddone.chainstore.view.FeedPage;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.security.Role;
import org.saidanddone.standards.reference.References;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.Paging;

/** Tells partners of suspensions and all other changes, so that they need not ask version by version. */
@Path("/v1/standards/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publication")
public class ChangesResource {
    private final PublicationFeed feed;
    private final Versions versions;
    private final Approvals approvals;
    private final References references;
    private final OneMoment moment;

    ChangesResource(
            PublicationFeed feed, Versions versions, Approvals approvals, References references, OneMoment moment) {
        this.feed = feed;
        this.versions = versions;
        this.approvals = approvals;
        this.references = references;
        this.moment = moment;
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listStandardChanges",
            summary = "Read what changed with published standards",
            description =
                    "Published, suspended, superseded, withdrawn, come into doubt (unverified) or out of it (verified), waiting to be judged and not approved meanwhile (checking) or judged and approved again (checked), in the order in which it happened. Begin without a cursor; then ask again and again with next of the answer before, which is always there.")
    @APIResponse(
            responseCode = "200",
            description = "The next changes; none when there is nothing new.",
            content = @Content(schema = @Schema(implementation = ChangesPage.class)))
    public Response changes(@BeanParam Paging page) {
        moment.hold();
        List<PublicationChange> read = feed.after(FeedPage.begun(page), page.limit());
        Map<UUID, StandardVersion> changed =
                versions
                        .among(read.stream()
                                .map(change -> change.candidate().id())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(version -> version.id().value(), version -> version));
        Map<AggregateRef, Approval> stand = approvals.of(
                changed.values().stream().map(version -> version.id().ref()).toList());
        return FeedPage.answer(
                read,
                page,
                change -> shown(
                        change,
                        Objects.requireNonNull(changed.get(change.candidate().id())),
                        Objects.requireNonNull(stand.get(change.candidate()))));
    }

    private StandardChange shown(PublicationChange change, StandardVersion version, Approval approval) {
        return new StandardChange(
                change.kind(),
                change.at(),
                references.standard(version.standard()),
                VersionPath.reference(version),
                version.number(),
                approval.approved(),
                approval.verified());
    }
}
