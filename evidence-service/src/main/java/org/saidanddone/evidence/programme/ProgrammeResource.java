package org.saidanddone.evidence.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.events.EventType;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.organisation.ActingOrganisation;
import org.saidanddone.evidence.organisation.OrganisationEntity;
import org.saidanddone.evidence.organisation.Organisations;
import org.saidanddone.security.Role;
import org.saidanddone.web.Problem;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;
import org.saidanddone.web.Writes;

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
    private final Announcements announcements;
    private final Writes writes;

    ProgrammeResource(
            Programmes programmes,
            Organisations organisations,
            ActingOrganisation acting,
            Announcements announcements,
            Writes writes) {
        this.programmes = programmes;
        this.organisations = organisations;
        this.acting = acting;
        this.announcements = announcements;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
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
                        "A programme is led by a user-led organisation, and the organisation of your token is of another kind.");
            }
            organisations.referenced(body.commissioner(), OrganisationKind.COMMISSIONER, "/commissioner");
            ProgrammeEntity programme = new ProgrammeEntity(body.title(), leader.id(), body.commissioner());
            programmes.persist(programme);
            announcements.announce(EventType.PROGRAMME_OPENED, programme.version(), programme.state());
            return Answers.created(programme.view());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(summary = "A programme")
    @APIResponseSchema(value = ProgrammeView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(@PathParam("id") UUID id) {
        return Answers.read(programmes.get(id).view());
    }
}
