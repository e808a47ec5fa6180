package org.saidanddone.evidence.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.EventType;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.security.Role;
import org.saidanddone.web.Cursors;
import org.saidanddone.web.Page;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Writes;

/** {@code /v1/organisations}. */
@Path(OrganisationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "organisations", description = "The register of organisations.")
public class OrganisationResource {
    static final String PATH = "/v1/organisations";

    private final Organisations organisations;
    private final Announcements announcements;
    private final Writes writes;

    OrganisationResource(Organisations organisations, Announcements announcements, Writes writes) {
        this.organisations = organisations;
        this.announcements = announcements;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.REGISTRAR)
    @Operation(
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
            summary = "The organisations of the register",
            description = "In the order of registration, page by page.")
    @APIResponseSchema(
            value = OrganisationPage.class,
            responseCode = "200",
            responseDescription = "A page; next is absent on the last.")
    public Response list(
            @QueryParam("cursor") @Parameter(description = "Where to go on: next of the page before.") @Nullable String cursor,
            @QueryParam("limit")
                    @DefaultValue("20")
                    @Pattern(regexp = "[1-9][0-9]?|100", message = "A whole number from 1 to 100.") @Parameter(
                            description = "How many at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    String limit,
            @Context UriInfo uri) {
        int most = Integer.parseInt(limit);
        List<OrganisationView> items = organisations.after(Cursors.id(cursor), most + 1).stream()
                .map(OrganisationEntity::view)
                .toList();
        return Page.of(items, most, view -> view.id().toString()).answer(uri);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(summary = "An organisation")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(@PathParam("id") UUID id) {
        return Answers.read(organisations.get(id).view());
    }
}
