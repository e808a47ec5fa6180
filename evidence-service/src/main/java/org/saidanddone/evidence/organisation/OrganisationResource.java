package org.saidanddone.evidence.organisation;

import jakarta.annotation.security.RolesAllowed;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.listing.Conditions;
import org.saidanddone.security.Role;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Reference;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** {@code /v1/organisations}. */
@Path(OrganisationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "organisations", description = "The register of organisations.")
public class OrganisationResource {
    public static final String PATH = "/v1/organisations";

    /** Below one of them: what it declares of its governing body. */
    public static final String DECLARATIONS = "user-led-declarations";

    private final Organisations organisations;
    private final Announcements announcements;
    private final Writes writes;

    OrganisationResource(Organisations organisations, Announcements announcements, Writes writes) {
        this.organisations = organisations;
        this.announcements = announcements;
        this.writes = writes;
    }

    static String href(UUID id) {
        return PATH + "/" + id;
    }

    /** How answers refer to one. */
    public static Reference reference(UUID id) {
        return new Reference(id, href(id));
    }

    /** How answers refer to what one declares of its governing body. */
    public static Reference declaration(UUID organisation, UUID id) {
        return new Reference(id, href(organisation) + "/" + DECLARATIONS + "/" + id);
    }

    @POST
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "registerOrganisation",
            summary = "Register an organisation",
            description = "Only a registrar may. What kind it is decides what it may do.")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201", responseDescription = "Registered.")
    public Response register(@NotNull @Valid NewOrganisation body) {
        return writes.first(body, () -> {
            OrganisationEntity organisation = new OrganisationEntity(body.name(), body.kind());
            organisations.persist(organisation);
            announcements.announce(EventType.ORGANISATION_REGISTERED, organisation.version(), organisation.state());
            return Answers.created(organisation.view());
        });
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            operationId = "listOrganisations",
            summary = "The organisations of the register",
            description = "In the order of registration, page by page.")
    @APIResponseSchema(
            value = OrganisationPage.class,
            responseCode = "200",
            responseDescription = "A page; next is absent on the last.")
    public Response list(
            @QueryParam("kind") @Parameter(description = "Only those of this kind.", example = "user-led") @Nullable OrganisationKind kind,
            @BeanParam Paging page) {
        List<OrganisationView> items = new Conditions()
                .equal("kind", kind).byId(organisations, page).stream()
                        .map(OrganisationEntity::view)
                        .toList();
        return page.answer(items, view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            operationId = "readOrganisation",
            summary = "An organisation",
            description = "As the register has it now.")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(
            @PathParam("id") @Parameter(description = "The organisation.", example = ExampleIds.ORGANISATION) UUID id) {
        return Answers.read(organisations.get(id).view());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
            operationId = "renameOrganisation",
            summary = "Change the name of an organisation",
            description =
                    "Only a registrar may. What kind an organisation is never changes: register another one instead.")
    @APIResponseSchema(
            value = OrganisationView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response rename(
            @PathParam("id") @Parameter(description = "The organisation.", example = ExampleIds.ORGANISATION) UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid RenamedOrganisation body) {
        return writes.change(body, () -> {
            OrganisationEntity organisation = organisations.lock(id);
            EntityTags.requireMatch(headers, organisation.version());
            organisation.rename(body.name());
            return Answers.changed(
                    organisation.view(),
                    announcements.announce(
                            EventType.ORGANISATION_RENAMED, organisation.version(), organisation.state()));
        });
    }
}
