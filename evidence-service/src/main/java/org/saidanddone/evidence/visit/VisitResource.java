package org.saidanddone.evidence.visit;

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
import org.saidanddone.evidence.announcement.Announcements;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.evidence.programme.ProgrammeEntity;
import org.saidanddone.evidence.programme.Programmes;
import org.saidanddone.evidence.setting.CareSettings;
import org.saidanddone.security.Role;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Writes;

/** {@code /v1/visits}. */
@Path(VisitResource.PATH)
@RolesAllowed(Role.CONTRIBUTOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "visits", description = "Visits to care settings.")
public class VisitResource {
    static final String PATH = "/v1/visits";

    private final Visits visits;
    private final Programmes programmes;
    private final CareSettings settings;
    private final ProgrammeDoor door;
    private final Announcements announcements;
    private final Writes writes;

    VisitResource(
            Visits visits,
            Programmes programmes,
            CareSettings settings,
            ProgrammeDoor door,
            Announcements announcements,
            Writes writes) {
        this.visits = visits;
        this.programmes = programmes;
        this.settings = settings;
        this.door = door;
        this.announcements = announcements;
        this.writes = writes;
    }

    @POST
    @Operation(
            summary = "Record a visit",
            description =
                    "By the user-led organisation that leads the programme. Other services learn the month, never the day.")
    @APIResponseSchema(value = VisitView.class, responseCode = "201", responseDescription = "Recorded.")
    public Response record(@NotNull @Valid NewVisit body) {
        return writes.first(body, () -> {
            ProgrammeEntity programme = programmes.referenced(body.programme(), "/programme");
            door.admitGathering(programme.id());
            settings.referenced(body.setting(), "/setting");
            VisitDay.check(body.date(), "/date");
            VisitEntity visit = new VisitEntity(programme.id(), body.setting(), programme.userLed(), body.date());
            visits.persist(visit);
            announcements.announce(EventType.VISIT_RECORDED, visit.version(), visit.state());
            return Answers.created(visit.view(true));
        });
    }

    @GET
    @Path("{id}")
    @Operation(
            summary = "A visit",
            description = "For the two organisations of the programme; the day for the gathering one only.")
    @APIResponseSchema(value = VisitView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(@PathParam("id") UUID id) {
        VisitEntity visit = visits.get(id);
        return Answers.read(visit.view(door.admitEither(visit.programme())));
    }
}
