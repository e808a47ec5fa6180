package org.saidanddone.evidence.person;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.answer.Veil;
import org.saidanddone.evidence.programme.ProgrammeDoor;
import org.saidanddone.evidence.programme.ProgrammeEntity;
import org.saidanddone.evidence.programme.Programmes;
import org.saidanddone.security.Role;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Writes;

/** {@code /v1/people}. No event tells of a person: other services know voices only. */
@Path(PersonResource.PATH)
@RolesAllowed(Role.CONTRIBUTOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "people", description = "People who speak. Only the gathering organisation of their programme knows them.")
public class PersonResource {
    public static final String PATH = "/v1/people";

    private final People people;
    private final PersonNames names;
    private final Programmes programmes;
    private final ProgrammeDoor door;
    private final Writes writes;
    private final Veil veil;

    PersonResource(
            People people, PersonNames names, Programmes programmes, ProgrammeDoor door, Writes writes, Veil veil) {
        this.people = people;
        this.names = names;
        this.programmes = programmes;
        this.door = door;
        this.writes = writes;
        this.veil = veil;
    }

    @POST
    @Operation(
            summary = "Register a person in a programme",
            description = "By the gathering organisation. The answer does not repeat the name.")
    @APIResponseSchema(value = PersonView.class, responseCode = "201", responseDescription = "Registered.")
    public Response register(@NotNull @Valid NewPerson body) {
        return writes.first(List.of(body.programme(), veil.over(body.name())), () -> {
            ProgrammeEntity programme = programmes.referenced(body.programme(), "/programme");
            door.admitGathering(programme.id());
            PersonEntity person = new PersonEntity(programme.id());
            people.persist(person);
            names.persist(new PersonNameEntity(person.id(), body.name()));
            return Answers.created(person.view(null));
        });
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A person, with the name", description = "For the gathering organisation only.")
    @APIResponseSchema(value = PersonView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(@PathParam("id") UUID id) {
        PersonEntity person = people.get(id);
        door.admitGathering(person.programme());
        return Answers.read(person.view(names.findById(id).name()));
    }
}
