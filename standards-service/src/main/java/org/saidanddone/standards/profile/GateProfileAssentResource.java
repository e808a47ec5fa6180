package org.saidanddone.standards.profile;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.chainstore.GateLock;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.security.Role;
import org.saidanddone.standards.assent.AssentBody;
import org.saidanddone.standards.assent.AssentPage;
import org.saidanddone.standards.assent.NewAssent;
import org.saidanddone.standards.reference.ExampleIds;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;
import org.saidanddone.web.Written;
import org.saidanddone.web.document.ApiDocument;

/** Puts gate profiles in force. */
@Path(ProfileBodies.PATH + "/{profile}/assents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "gate-profiles")
public class GateProfileAssentResource {
    private final ProgrammeProfiles profiles;
    private final ProfileKeeping keeping;
    private final ProfileBodies bodies;
    private final ProfileAccess access;
    private final GateLock gateLock;
    private final Writes writes;

    GateProfileAssentResource(
            ProgrammeProfiles profiles,
            ProfileKeeping keeping,
            ProfileBodies bodies,
            ProfileAccess access,
            GateLock gateLock,
            Writes writes) {
        this.profiles = profiles;
        this.keeping = keeping;
        this.bodies = bodies;
        this.access = access;
        this.gateLock = gateLock;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "assentToGateProfile",
            summary = "Put a gate profile in force",
            description =
                    "By the user-led organisation of the programme. The digest says which figures were read; it must be the present one. From then on it is final, and what is published in the programme is judged by it.")
    @APIResponse(
            responseCode = "201",
            description = "The assent",
            content = @Content(schema = @Schema(implementation = AssentBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: only the user-led organisation puts it in force")
    @APIResponse(
            responseCode = "409",
            description =
                    "digest-differs: the digest is not that of the present figures; or wrong-state: it is final, or a later one is in force")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response give(
            @PathParam("profile") @Parameter(description = "The gate profile.", example = ExampleIds.GATE_PROFILE)
                    UUID id,
            @NotNull @Valid NewAssent assent) {
        return writes.change(assent, () -> {
            gateLock.take();
            ProgrammeProfile profile = profiles.change(id);
            access.requireUserLed(profile.programme());
            keeping.assent(profile, new ContentDigest(assent.digest()));
            AssentBody body = bodies.assent(profile);
            return new Written(201, body, body.href(), body.version(), profile.latest());
        });
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "listGateProfileAssents",
            summary = "List the assents to a gate profile",
            description = "None while it is proposed, then one. Allowed to whoever may read the profile.")
    @APIResponse(
            responseCode = "200",
            description = "A page; next is absent on the last.",
            content = @Content(schema = @Schema(implementation = AssentPage.class)))
    public Response list(
            @PathParam("profile") @Parameter(description = "The gate profile.", example = ExampleIds.GATE_PROFILE)
                    UUID id,
            @BeanParam Paging page) {
        UUID after = page.afterId();
        return page.answer(
                given(id).filter(one -> after == null || one.id().compareTo(after) > 0).stream()
                        .toList(),
                one -> one.id().toString());
    }

    @GET
    @Path("{assent}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            operationId = "readGateProfileAssent",
            summary = "Read the assent to a gate profile",
            description = "Allowed to whoever may read the profile.")
    @APIResponse(
            responseCode = "200",
            description = "The assent",
            content = @Content(schema = @Schema(implementation = AssentBody.class)))
    public Response read(
            @PathParam("profile") @Parameter(description = "The gate profile.", example = ExampleIds.GATE_PROFILE)
                    UUID id,
            @PathParam("assent") @Parameter(description = "The assent.", example = ExampleIds.ASSENT) UUID assent) {
        AssentBody body = given(id)
                .filter(one -> one.id().equals(assent))
                .orElseThrow(() ->
                        new Refusal(ProblemType.NOT_FOUND, "This gate profile has no such assent. Check its id."));
        return Response.ok(body).tag(EntityTags.of(body.version())).build();
    }

    private Optional<AssentBody> given(UUID id) {
        ProgrammeProfile profile = profiles.get(id);
        access.requireReader(profile);
        return Optional.ofNullable(bodies.of(profile).assent());
    }
}
