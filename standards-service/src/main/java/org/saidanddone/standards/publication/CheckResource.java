package org.saidanddone.standards.publication;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.chainstore.Fence;
import org.saidanddone.chainstore.Gatekeeper;
import org.saidanddone.chainstore.view.VerdictView;
import org.saidanddone.chainstore.view.VerdictViews;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.security.Role;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.document.ApiDocument;

/** Asks the gate without publishing. */
@Path(VersionPath.TEMPLATE + "/publication-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "publication")
public class CheckResource {
    private final Versions versions;
    private final VersionAccess access;
    private final Fence fence;
    private final Gatekeeper gatekeeper;
    private final VerdictViews views;

    CheckResource(Versions versions, VersionAccess access, Fence fence, Gatekeeper gatekeeper, VerdictViews views) {
        this.versions = versions;
        this.access = access;
        this.fence = fence;
        this.gatekeeper = gatekeeper;
        this.views = views;
    }

    @POST
    @RolesAllowed({Role.CONTRIBUTOR, Role.AUDITOR})
    @Extension(name = ApiDocument.CHANGES_NOTHING, value = "true", parseValue = true)
    @Operation(
            operationId = "checkStandardPublication",
            summary = "Ask whether a version could be published now",
            description =
                    "The same question as publication, without the act: every gap, and what is linked and not counted though enough else is. For the two organisations of the programme and auditors.")
    @APIResponse(responseCode = "200", description = "What the gate says")
    @APIResponse(responseCode = "409", description = "open-finding: the auditor disagrees with its publication")
    @APIResponse(responseCode = "503", description = "not-proven-current: try again after Retry-After")
    public VerdictView check(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number) {
        // the fence is passed outside a transaction
        AggregateRef candidate =
                fence.before(() -> QuarkusTransaction.requiringNew().call(() -> candidate(standard, number)));
        return views.of(gatekeeper.check(candidate));
    }

    private AggregateRef candidate(UUID standard, int number) {
        StandardVersion version = versions.read(standard, number);
        access.requireAsker(version);
        return version.id().ref();
    }
}
