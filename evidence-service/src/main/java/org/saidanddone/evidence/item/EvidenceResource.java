package org.saidanddone.evidence.item;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.evidence.answer.NoBody;
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Reference;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** {@code /v1/evidence}. */
@Path(EvidenceResource.PATH)
@RolesAllowed(Role.CONTRIBUTOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "evidence", description = "What people said. The words are readable by the gathering organisation only.")
public class EvidenceResource {
    static final String PATH = "/v1/evidence";
    static final int MOST_CHARACTERS = 10_000;

    private final EvidenceRecording recording;
    private final EvidenceChange change;
    private final EvidenceReading reading;
    private final Writes writes;

    EvidenceResource(EvidenceRecording recording, EvidenceChange change, EvidenceReading reading, Writes writes) {
        this.recording = recording;
        this.change = change;
        this.reading = reading;
        this.writes = writes;
    }

    static String href(UUID id) {
        return PATH + "/" + id;
    }

    /** How answers refer to one. */
    static Reference reference(UUID id) {
        return new Reference(id, href(id));
    }

    @POST
    @Operation(
            operationId = "recordEvidence",
            summary = "Record what a person said",
            description =
                    "By the user-led organisation of the visit's programme. Person and consent must belong together and to that programme.")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "201", responseDescription = "Recorded.")
    public Response record(@NotNull @Valid NewEvidence body) {
        return writes.first(body, () -> {
            return Answers.created(recording.record(body));
        });
    }

    @GET
    @Operation(
            operationId = "listEvidence",
            summary = "Evidence, without the words",
            description = "That of the programmes whose evidence the organisation of the token gathers, page by page.")
    @APIResponseSchema(
            value = EvidencePage.class,
            responseCode = "200",
            responseDescription = "A page; next is absent on the last.")
    public Response list(@BeanParam EvidenceFilters filters, @BeanParam Paging page) {
        return page.answer(reading.page(filters, page), view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "readEvidence",
            summary = "Evidence without its words",
            description = "For the gathering organisation only.")
    @APIResponseSchema(value = EvidenceView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(
            @PathParam("id") @Parameter(description = "The evidence.", example = ExampleIds.EVIDENCE) UUID id) {
        return Answers.read(reading.item(id));
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "correctEvidence",
            summary = "Correct evidence",
            description =
                    "By the gathering organisation: under which consent of the person it stands, and whose voice it is. Words are amended at their own path.")
    @APIResponseSchema(
            value = EvidenceView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response correct(
            @PathParam("id") @Parameter(description = "The evidence.", example = ExampleIds.EVIDENCE) UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid CorrectedEvidence body) {
        return writes.change(body, () -> change.correct(id, headers, body));
    }

    @GET
    @Path("{id}/words")
    @Operation(operationId = "readWords", summary = "The words", description = "For the gathering organisation only.")
    @APIResponseSchema(
            value = WordsView.class,
            responseCode = "200",
            responseDescription = "As they are now, not to be stored.")
    public Response words(
            @PathParam("id") @Parameter(description = "The evidence.", example = ExampleIds.EVIDENCE) UUID id) {
        return Answers.readInConfidence(reading.words(id));
    }

    @PUT
    @Path("{id}/words")
    @Operation(
            operationId = "amendWords",
            summary = "Amend the words",
            description = "Makes a new commitment: links and member checks of the words before no longer count.")
    @APIResponseSchema(
            value = EvidenceView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response amend(
            @PathParam("id") @Parameter(description = "The evidence.", example = ExampleIds.EVIDENCE) UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid AmendedWords body) {
        return writes.change(body, () -> change.amend(id, headers, body.words()));
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(
            operationId = "withdrawEvidence",
            summary = "Withdraw evidence",
            description =
                    "Takes effect at once and needs no reason: words and salt are destroyed, and nothing may rest on it any longer. Again changes nothing.")
    @APIResponseSchema(
            value = EvidenceView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response withdraw(
            @PathParam("id") @Parameter(description = "The evidence.", example = ExampleIds.EVIDENCE) UUID id) {
        return writes.change(NoBody.NONE, () -> change.withdraw(id));
    }
}
