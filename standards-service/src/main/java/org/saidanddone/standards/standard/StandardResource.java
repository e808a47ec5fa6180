package org.saidanddone.standards.standard;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chainstore.FactStore;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.security.Role;
import org.saidanddone.standards.provision.NewProvision;
import org.saidanddone.standards.provision.ProvisionDrafting;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.standards.version.NewVersion;
import org.saidanddone.standards.version.StandardVersion;
import org.saidanddone.standards.version.VersionAccess;
import org.saidanddone.standards.version.VersionBodies;
import org.saidanddone.standards.version.VersionBody;
import org.saidanddone.standards.version.VersionPage;
import org.saidanddone.standards.version.VersionSummary;
import org.saidanddone.standards.version.Versions;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;

/** Drafts standards and lists them. */
@Path("/v1/standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "standards", description = "Standards through all their versions: drafting, editing, reading.")
public class StandardResource {
    private static final String SID = "The standard.";

    private final Drafting drafting;
    private final StandardReading reading;
    private final Versions versions;
    private final ProvisionDrafting provisions;
    private final VersionAccess access;
    private final VersionBodies bodies;
    private final FactStore facts;
    private final GateLock gateLock;
    private final Writes writes;

    StandardResource(
            Drafting drafting,
            StandardReading reading,
            Versions versions,
            ProvisionDrafting provisions,
            VersionAccess access,
            VersionBodies bodies,
            FactStore facts,
            GateLock gateLock,
            Writes writes) {
        this.drafting = drafting;
        this.reading = reading;
        this.versions = versions;
        this.provisions = provisions;
        this.access = access;
        this.bodies = bodies;
        this.facts = facts;
        this.gateLock = gateLock;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "draftStandard",
            summary = "Draft a standard with its first version",
            description =
                    "With provisions and their links in the same call, or without. Either organisation of the programme may draft; the gate lets only a draft of the user-led one be published, and only that one names evidence.")
    @APIResponse(
            responseCode = "201",
            description = "The standard version, a draft",
            content = @Content(schema = @Schema(implementation = VersionBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: only the two organisations of the programme draft")
    @APIResponse(
            responseCode = "422",
            description = "unknown-reference: the programme, or evidence in it, is not known here")
    public Response draft(@NotNull @Valid NewStandard draft) {
        ProgrammeId programme = new ProgrammeId(draft.programme());
        if (facts.await(programme, ProgrammeState.class).isEmpty()) {
            throw new Refusal(
                            ProblemType.UNKNOWN_REFERENCE,
                            "This programme is not known here. Check its id; if it was opened a moment ago, try again.")
                    .at("/programme");
        }
        provisions.await(draft.drafts());
        return writes.first(draft, () -> {
            gateLock.take();
            access.requireSide(programme);
            return bodies.drafted(drafting.first(programme, draft));
        });
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            operationId = "listStandards",
            summary = "List standards",
            description =
                    "Each with its newest version that the caller may read: drafts are shown to the two organisations of their programme and to auditors.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is absent on the last.",
            content = @Content(schema = @Schema(implementation = StandardPage.class)))
    public Response list(
            @QueryParam("programme")
                    @Parameter(description = "Only those of this programme.", example = ExampleIds.PROGRAMME)
                    @Nullable UUID programme,
            @QueryParam("status")
                    @Parameter(description = "Only those whose newest version stands so.", example = "published")
                    @Nullable PublicationStatus status,
            @BeanParam Paging page) {
        return page.answer(
                reading.page(programme, status, page), body -> body.id().toString());
    }

    @GET
    @Path("{standard}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            operationId = "readStandard",
            summary = "Read a standard",
            description = "With its newest version that the caller may read.")
    @APIResponse(
            responseCode = "200",
            description = "The standard",
            content = @Content(schema = @Schema(implementation = StandardBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: the caller may read no version of it")
    public Response read(
            @PathParam("standard") @Parameter(description = SID, example = ExampleIds.STANDARD) UUID standard) {
        StandardBody body = reading.one(standard);
        VersionSummary latest = body.latest();
        return Response.ok(body)
                .tag(EntityTags.of(
                        latest.version(),
                        latest.number(),
                        latest.status().name(),
                        latest.approved(),
                        latest.verified()))
                .build();
    }

    @GET
    @Path("{standard}/versions")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            operationId = "listStandardVersions",
            summary = "List the versions of a standard",
            description = "Those that the caller may read, by number.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is absent on the last.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VersionPage.class)))
    public Response listVersions(
            @PathParam("standard") @Parameter(description = SID, example = ExampleIds.STANDARD) UUID standard,
            @QueryParam("status") @Parameter(description = "Only those that stand so.", example = "published") @Nullable PublicationStatus status,
            @BeanParam Paging page) {
        return page.answer(reading.versions(standard, status, page), version -> String.valueOf(version.number()));
    }

    @POST
    @Path("{standard}/versions")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "draftStandardVersion",
            summary = "Draft a new version of a standard",
            description =
                    "By the user-led organisation of the programme, while the latest version is not a draft. Publishing it supersedes the earlier ones.")
    @APIResponse(
            responseCode = "201",
            description = "The standard version, a draft",
            content = @Content(schema = @Schema(implementation = VersionBody.class)))
    @APIResponse(
            responseCode = "403",
            description = "forbidden: only the user-led organisation of the programme drafts a new version")
    @APIResponse(responseCode = "409", description = "wrong-state: the latest version is a draft; edit that")
    @APIResponse(responseCode = "422", description = "unknown-reference: no such evidence is known in this programme")
    public Response next(
            @PathParam("standard") @Parameter(description = SID, example = ExampleIds.STANDARD) UUID standard,
            @NotNull @Valid NewVersion draft) {
        List<NewProvision> drafts = draft.provisions();
        provisions.await(drafts == null ? List.of() : drafts);
        return writes.first(draft, () -> {
            gateLock.take();
            StandardVersion latest = versions.latest(standard);
            access.requireAuthor(latest.programme());
            return bodies.drafted(drafting.next(latest, draft));
        });
    }
}
