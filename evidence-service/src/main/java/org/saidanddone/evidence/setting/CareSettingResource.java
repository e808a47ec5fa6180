package org.saidanddone.evidence.setting;

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
import org.saidanddone.evidence.organisation.Organisations;
import org.saidanddone.security.Role;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Writes;

/** {@code /v1/care-settings}. */
@Path(CareSettingResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused: the problem document says why, where, and what to do.",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "care-settings", description = "Care settings and who provides them.")
public class CareSettingResource {
    static final String PATH = "/v1/care-settings";

    private final CareSettings settings;
    private final Organisations organisations;
    private final ActingOrganisation acting;
    private final Announcements announcements;
    private final Writes writes;

    CareSettingResource(
            CareSettings settings,
            Organisations organisations,
            ActingOrganisation acting,
            Announcements announcements,
            Writes writes) {
        this.settings = settings;
        this.organisations = organisations;
        this.acting = acting;
        this.announcements = announcements;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Register a care setting",
            description = "Any contributor of a registered organisation may. The provider must be registered as one.")
    @APIResponseSchema(value = CareSettingView.class, responseCode = "201", responseDescription = "Registered.")
    public Response register(@NotNull @Valid NewCareSetting body) {
        return writes.first(body, () -> {
            acting.registered();
            organisations.referenced(body.provider(), OrganisationKind.PROVIDER, "/provider");
            CareSettingEntity setting = new CareSettingEntity(body.name(), body.provider());
            settings.persist(setting);
            announcements.announce(EventType.CARE_SETTING_REGISTERED, setting.version(), setting.state());
            return Answers.created(setting.view());
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(summary = "A care setting")
    @APIResponseSchema(value = CareSettingView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(@PathParam("id") UUID id) {
        return Answers.read(settings.get(id).view());
    }
}
