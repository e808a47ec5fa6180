package org.saidanddone.standards.provision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.security.Role;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionPath;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** Links provisions to evidence, reviews links whose evidence was amended, and shows how each stands. */
@Path(VersionPath.TEMPLATE + "/provisions/{provision}/links")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "provisions")
public class LinkResource {
    private static final String ONLY = "For the user-led organisation of the programme and auditors.";

    private final Versions versions;
    private final Provisions provisions;
    private final Linking linking;
    private final LinkBodies bodies;
    private final ProvisionAnswers answers;
    private final VersionAccess access;
    private final Writes writes;

    LinkResource(
            Versions versions,
            Provisions provisions,
            Linking linking,
            LinkBodies bodies,
            ProvisionAnswers answers,
            VersionAccess access,
            Writes writes) {
        this.versions = versions;
        this.provisions = provisions;
        this.linking = linking;
        this.bodies = bodies;
        this.answers = answers;
        this.access = access;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "linkEvidence",
            summary = "Link a provision to evidence, or review a link",
            description =
                    "By the user-led organisation of the programme. The commitment says which words were read; it must be the present one. Done again after the words were amended, it says that they still support the provision. Also of a suspended version; of a published one a review is possible and a new link is not. At most 200 links.")
    @APIResponse(
            responseCode = "201",
            description = "The provision with its links, one of them new",
            content = @Content(schema = @Schema(implementation = ProvisionBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The provision with its links, the one reviewed",
            content = @Content(schema = @Schema(implementation = ProvisionBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: only the user-led organisation links evidence")
    @APIResponse(
            responseCode = "409",
            description =
                    "wrong-state: a published version takes no new link; or digest-differs: the commitment is not to the present words")
    @APIResponse(responseCode = "422", description = "unknown-reference: no such evidence is known in this programme")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response link(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("provision") @Parameter(description = "The provision.", example = ExampleIds.PROVISION) UUID id,
            @NotNull @Valid NewLink link) {
        linking.await(link);
        return writes.change(link, () -> {
            StandardVersion version = versions.change(standard, number);
            access.requireUserLed(version.programme());
            Provision provision = provisions.change(version.id(), id);
            boolean isNew = linking.link(version, provision, link);
            return isNew ? answers.linked(version, provision, link.evidence()) : answers.changed(version, provision);
        });
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listLinks",
            summary = "List the links of a provision, and how each stands",
            description = ONLY)
    @APIResponse(
            responseCode = "200",
            description = "A page; next is absent on the last.",
            content = @Content(schema = @Schema(implementation = LinkPage.class)))
    @APIResponse(responseCode = "403", description = "forbidden: which evidence stands behind it is not for everybody")
    public Response list(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("provision") @Parameter(description = "The provision.", example = ExampleIds.PROVISION) UUID id,
            @BeanParam Paging page) {
        String after = page.afterId() == null ? "" : String.valueOf(page.afterId());
        List<LinkBody> rows = links(standard, number, id).stream()
                .sorted(Comparator.comparing(LinkResource::key))
                .filter(link -> key(link).compareTo(after) > 0)
                .limit(page.rows())
                .toList();
        return page.answer(rows, LinkResource::key);
    }

    @GET
    @Path("{evidence}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.AUDITOR})
    @Transactional
    @Operation(operationId = "readLink", summary = "Read a link, and how it stands", description = ONLY)
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = LinkBody.class)))
    @APIResponse(responseCode = "304", description = "As it was when it had the tag in If-None-Match")
    @APIResponse(responseCode = "403", description = "forbidden: which evidence stands behind it is not for everybody")
    public Response read(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("provision") @Parameter(description = "The provision.", example = ExampleIds.PROVISION) UUID id,
            @PathParam("evidence")
                    @Parameter(description = "The evidence that is linked.", example = ExampleIds.EVIDENCE)
                    UUID evidence) {
        LinkBody link = links(standard, number, id).stream()
                .filter(one -> one.evidence().id().equals(evidence))
                .findFirst()
                .orElseThrow(Linking::unknown);
        long version = provisions.read(versions.read(standard, number).id(), id).version();
        return Response.ok(link)
                .tag(EntityTags.of(version, link.status().name()))
                .build();
    }

    @DELETE
    @Path("{evidence}")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "deleteLink",
            summary = "Delete a link",
            description =
                    "By the user-led organisation of the programme, in any state of the version. If-Match names the provision as it was read. A publication that needs the link is suspended with it.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "403", description = "forbidden: only the user-led organisation deletes a link")
    @APIResponse(responseCode = "412", description = "stale: the provision was changed since it was read")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response delete(
            @PathParam("standard") @Parameter(description = "The standard.", example = ExampleIds.STANDARD)
                    UUID standard,
            @PathParam("number") @Parameter(description = "Which of its versions.", example = "1") int number,
            @PathParam("provision") @Parameter(description = "The provision.", example = ExampleIds.PROVISION) UUID id,
            @PathParam("evidence")
                    @Parameter(description = "The evidence that is linked.", example = ExampleIds.EVIDENCE)
                    UUID evidence,
            @Context HttpHeaders headers) {
        return writes.change(Map.of(), () -> {
            StandardVersion version = versions.change(standard, number);
            access.requireUserLed(version.programme());
            Provision provision = provisions.change(version.id(), id);
            EntityTags.requireMatch(headers, provision.version());
            linking.unlink(provision, new EvidenceId(evidence));
            return answers.deleted(version, provision);
        });
    }

    private List<LinkBody> links(UUID standard, int number, UUID id) {
        StandardVersion version = versions.read(standard, number);
        access.requireSeesEvidence(version.programme());
        return bodies.of(version, provisions.read(version.id(), id));
    }

    private static String key(LinkBody link) {
        return link.evidence().id().toString();
    }
}
