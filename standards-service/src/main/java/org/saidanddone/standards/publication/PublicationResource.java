package org.saidanddone.standards.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.saidanddone.chainstore.Decided;
import org.saidanddone.chainstore.Fence;
import org.saidanddone.chainstore.Gatekeeper;
import org.saidanddone.chainstore.view.DecisionView;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.PublicationStatus;
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

/** Publishes standard versions through the gate. */
@Path(VersionPath.TEMPLATE + "/publication")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publication", description = "Asking the gate, publishing, and how what is published changes.")
public class PublicationResource {
    private final Versions versions;
    private final VersionAccess access;
    private final VersionBodies bodies;
    private final Announcements announcements;
    private final Fence fence;
    private final Gatekeeper gatekeeper;
    private final Writes writes;
    private final Caller caller;

    PublicationResource(
            Versions versions,
            VersionAccess access,
            VersionBodies bodies,
            Announcements announcements,
            Fence fence,
            Gatekeeper gatekeeper,
            Writes writes,
            Caller caller) {
        this.versions = versions;
        this.access = access;
        this.bodies = bodies;
        this.announcements = announcements;
        this.fence = fence;
        this.gatekeeper = gatekeeper;
        this.writes = writes;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "publishStandardVersion",
            summary = "Publish a version",
            description =
                    "Either organisation of the programme may ask; only the gate decides, by the figures in force in the programme. Earlier versions of the standard that are published or suspended are superseded with it. Refused with every gap named while the chain is incomplete.")
    @APIResponse(
            responseCode = "200",
            description = "The standard version, published",
            content = @Content(schema = @Schema(implementation = VersionBody.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "already-published; wrong-state: it was superseded or withdrawn; or open-finding: the auditor disagrees with its publication")
    @APIResponse(responseCode = "422", description = "chain-incomplete, with every gap named")
    @APIResponse(
            responseCode = "503",
            description =
                    "not-proven-current; or chain-unverifiable: something it rests on is not known yet, or in doubt. Try again after Retry-After")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response publish(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number) {
        // asked before the fence, so that nobody waits in vain; the rest under the lock, behind the idempotency key
        fence.before(() -> QuarkusTransaction.requiringNew()
                .call(() -> access.requireSide(versions.read(standard, number).programme())));
        return writes.change(Map.of(), fence::pass, passed -> {
            StandardVersion version = versions.change(standard, number);
            access.requireSide(version.programme());
            requireUnpublished(version);
            // shown only after the gatekeeper has stored that it is approved
            gatekeeper.publish(passed, version.id().ref(), decided -> publish(version, decided));
            return bodies.published(version, versions.latestAppended(version.standard()));
        });
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "readStandardPublication",
            summary = "Read the decision that a version stands under",
            description =
                    "Allowed to whoever may read the version: when the gate decided, by which profile and rules, and how far it had read. Of a superseded or withdrawn version the decision that it stood under.")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "304", description = "As it was when it had the tag in If-None-Match")
    @APIResponse(responseCode = "404", description = "not-found: the gate never decided about it")
    public Response read(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number) {
        StandardVersion version = versions.read(standard, number);
        access.requireReader(version);
        DecisionView view = version.decision()
                .map(decision -> DecisionView.of(version.status(), decision))
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "This version was never published. Ask with publication-checks first."));
        return Response.ok(access.seesEvidence(version.programme()) ? view : view.withoutReasons())
                .tag(EntityTags.of(version.version()))
                .build();
    }

    private StandardVersion publish(StandardVersion version, Decided decided) {
        version.publish(decided.decision());
        announcements.announce(EventType.STANDARD_VERSION_PUBLISHED, version, caller.actingPerson());
        return version;
    }

    private static void requireUnpublished(StandardVersion version) {
        if (version.status() == PublicationStatus.PUBLISHED) {
            throw new Refusal(
                    ProblemType.ALREADY_PUBLISHED, "This version is already published. There is nothing more to do.");
        }
    }
}
