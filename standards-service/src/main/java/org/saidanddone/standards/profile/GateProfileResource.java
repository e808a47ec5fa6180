package org.saidanddone.standards.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.saidanddone.security.Role;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;
import org.saidanddone.web.Written;
import org.saidanddone.web.document.ApiDocument;

/** Proposes gate profiles, edits and lists them. */
@Path(ProfileBodies.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "gate-profiles",
        description = "The figures that a programme's gate asks for: stricter than the floor, never laxer.")
public class GateProfileResource {
    private final ProgrammeProfiles profiles;
    private final ProfileKeeping keeping;
    private final ProfileBodies bodies;
    private final ProfileAccess access;
    private final FactStore facts;
    private final GateLock gateLock;
    private final Writes writes;

    GateProfileResource(
            ProgrammeProfiles profiles,
            ProfileKeeping keeping,
            ProfileBodies bodies,
            ProfileAccess access,
            FactStore facts,
            GateLock gateLock,
            Writes writes) {
        this.profiles = profiles;
        this.keeping = keeping;
        this.bodies = bodies;
        this.access = access;
        this.facts = facts;
        this.gateLock = gateLock;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "proposeGateProfile",
            summary = "Propose a gate profile",
            description =
                    "By either organisation of the programme. Laxer in no figure than the floor nor than the one in force. It counts once the user-led organisation assents to it, for what is published from then on.")
    @APIResponse(
            responseCode = "201",
            description = "The gate profile, proposed",
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: only the two organisations of the programme propose")
    @APIResponse(
            responseCode = "422",
            description =
                    "unknown-reference: the programme is not known here; or invalid: a figure is laxer than what is in force")
    public Response propose(@NotNull @Valid NewGateProfile draft) {
        ProgrammeId programme = new ProgrammeId(draft.programme());
        if (facts.await(programme, ProgrammeState.class).isEmpty()) {
            throw new Refusal(
                            ProblemType.UNKNOWN_REFERENCE,
                            "This programme is not known here. Check its id; if it was opened a moment ago, try again.")
                    .at("/programme");
        }
        return writes.first(draft, () -> {
            gateLock.take();
            access.requireSide(programme);
            ProgrammeProfile profile = keeping.propose(programme, draft.figures());
            ProfileBody body = bodies.of(profile);
            return new Written(201, body, body.href(), profile.version(), profile.latest());
        });
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listGateProfiles",
            summary = "List gate profiles",
            description =
                    "The floor that ships with the suite first, unless a programme is asked for. What is proposed only for the two organisations of the programme and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is absent on the last.",
            content = @Content(schema = @Schema(implementation = ProfilePage.class)))
    public Response list(
            @QueryParam("programme")
                    @Parameter(description = "Only those of this programme.", example = ExampleIds.PROGRAMME)
                    @Nullable UUID programme,
            @BeanParam Paging page) {
        UUID after = page.afterId();
        Stream<ProfileBody> floor = after == null && programme == null ? Stream.of(bodies.floor()) : Stream.empty();
        Stream<ProfileBody> proposed = profiles.page(programme, access.proposalsOf(), after, page.rows()).stream()
                .map(bodies::of);
        return page.answer(
                Stream.concat(floor, proposed).limit(page.rows()).toList(),
                body -> body.id().toString());
    }

    @GET
    @Path("{profile}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "readGateProfile",
            summary = "Read a gate profile",
            description = "While it is proposed only for the two organisations of the programme and auditors.")
    @APIResponse(
            responseCode = "200",
            description = "The gate profile",
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    public Response read(
            @PathParam("profile") @Parameter(description = "The gate profile.", example = ExampleIds.GATE_PROFILE)
                    UUID id) {
        ProfileBody body = id.equals(ProfileBodies.FLOOR) ? bodies.floor() : body(id);
        return Response.ok(body)
                .tag(EntityTags.of(body.version(), body.status().name()))
                .build();
    }

    @PUT
    @Path("{profile}")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "editGateProfile",
            summary = "Edit a proposed gate profile",
            description = "By either organisation of the programme, until it is in force.")
    @APIResponse(
            responseCode = "200",
            description = "The gate profile as it now is",
            content = @Content(schema = @Schema(implementation = ProfileBody.class)))
    @APIResponse(responseCode = "409", description = "wrong-state: it is final, or a later one is in force")
    @APIResponse(responseCode = "422", description = "invalid: a figure is laxer than what is in force")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response edit(
            @PathParam("profile") @Parameter(description = "The gate profile.", example = ExampleIds.GATE_PROFILE)
                    UUID id,
            @NotNull @Valid GateProfileFigures figures,
            @Context HttpHeaders headers) {
        return writes.change(figures, () -> {
            gateLock.take();
            ProgrammeProfile profile = profiles.change(id);
            access.requireSide(profile.programme());
            EntityTags.requireMatch(headers, profile.version());
            keeping.edit(profile, figures);
            return new Written(200, bodies.of(profile), null, profile.version(), profile.latest());
        });
    }

    private ProfileBody body(UUID id) {
        ProgrammeProfile profile = profiles.get(id);
        access.requireReader(profile);
        return bodies.of(profile);
    }
}
