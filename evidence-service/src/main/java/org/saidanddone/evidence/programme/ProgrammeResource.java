package org.saidanddone.evidence.programme;

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
import org.saidanddone.evidence.organisation.ActingOrganisation;
import org.saidanddone.evidence.organisation.OrganisationEntity;
import org.saidanddone.evidence.organisation.Organisations;
import org.saidanddone.security.Role;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Problem;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Reference;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** {@code /v1/programmes}. */
@Path(ProgrammeResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "programmes", description = "Programmes of inspections.")
public class ProgrammeResource {
    static final String PATH = "/v1/programmes";

    private final Programmes programmes;
    private final Organisations organisations;
    private final ActingOrganisation acting;
    private final ProgrammeDoor door;
    private final Announcements announcements;
    private final Writes writes;

    ProgrammeResource(
            Programmes programmes,
            Organisations organisations,
            ActingOrganisation acting,
            ProgrammeDoor door,
            Announcements announcements,
            Writes writes) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.acting = acting;
        this.door = door;
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

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "openProgramme",
            summary = "Open a programme",
            description =
                    "The organisation of the token leads it and must be user-led; the other one must be a commissioner.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "201", responseDescription = "Opened.")
    public Response open(@NotNull @Valid NewProgramme body) {
        return writes.first(body, () -> {
            OrganisationEntity leader = acting.registered();
            if (leader.kind() != OrganisationKind.USER_LED) {
                throw new Refusal(
                                ProblemType.WRONG_KIND,
                                "A programme is led by a user-led organisation, and the organisation of your token is of another kind.")
                        .inHeader(HttpHeaders.AUTHORIZATION);
            }
            organisations.referenced(body.commissioner(), OrganisationKind.COMMISSIONER, "/commissioner");
            ProgrammeEntity programme = new ProgrammeEntity(body.title(), leader.id(), body.commissioner());
            programmes.persist(programme);
            announcements.announce(EventType.PROGRAMME_OPENED, programme.version(), programme.state());
            return Answers.created(programme.view());
        });
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            operationId = "listProgrammes",
            summary = "The programmes",
            description = "In the order of opening, page by page.")
    @APIResponseSchema(
            value = ProgrammePage.class,
            responseCode = "200",
            responseDescription = "A page; next is absent on the last.")
    public Response list(
            @QueryParam("organisation")
                    @Parameter(
                            description = "Only those that this organisation leads or commissions.",
                            example = ExampleIds.ORGANISATION)
                    @Nullable UUID organisation,
            @BeanParam Paging page) {
        Conditions conditions = new Conditions();
        if (organisation != null) {
            conditions.where(":organisation in (userLed, commissioner)", "organisation", organisation);
        }
        List<ProgrammeView> items = conditions.byId(programmes, page).stream()
                .map(ProgrammeEntity::view)
                .toList();
        return page.answer(items, view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            operationId = "readProgramme",
            summary = "A programme",
            description = "Who leads it and who commissions.")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(
            @PathParam("id") @Parameter(description = "The programme.", example = ExampleIds.PROGRAMME) UUID id) {
        return Answers.read(programmes.get(id).view());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            operationId = "renameProgramme",
            summary = "Change the title of a programme",
            description = "By the user-led organisation that leads it. Its two organisations never change.")
    @APIResponseSchema(
            value = ProgrammeView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response rename(
            @PathParam("id") @Parameter(description = "The programme.", example = ExampleIds.PROGRAMME) UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid RenamedProgramme body) {
        return writes.change(body, () -> {
            ProgrammeEntity programme = programmes.lock(id);
            door.admitGathering(id);
            EntityTags.requireMatch(headers, programme.version());
            programme.rename(body.title());
            return Answers.changed(
                    programme.view(),
                    announcements.announce(EventType.PROGRAMME_RENAMED, programme.version(), programme.state()));
        });
    }
}
