package org.saidanddone.evidence.setting;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.evidence.answer.Answers;
import org.saidanddone.evidence.answer.ExampleIds;
import org.saidanddone.security.Role;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Problem;
import org.saidanddone.web.Reference;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

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
    private final SettingKeeping keeping;
    private final Writes writes;

    CareSettingResource(CareSettings settings, SettingKeeping keeping, Writes writes) {
        this.settings = settings;
        this.keeping = keeping;
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
            operationId = "registerCareSetting",
            summary = "Register a care setting",
            description =
                    "Any contributor of a registered organisation may, and that organisation may change it later. The provider must be registered as one.")
    @APIResponseSchema(value = CareSettingView.class, responseCode = "201", responseDescription = "Registered.")
    public Response register(@NotNull @Valid NewCareSetting body) {
        return writes.first(body, () -> keeping.register(body));
    }

    @GET
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(
            operationId = "listCareSettings",
            summary = "The care settings",
            description = "In the order of registration, page by page.")
    @APIResponseSchema(
            value = CareSettingPage.class,
            responseCode = "200",
            responseDescription = "A page; next is absent on the last.")
    public Response list(
            @QueryParam("provider")
                    @Parameter(
                            description = "Only those that this organisation provides.",
                            example = ExampleIds.PROVIDER)
                    @Nullable UUID provider,
            @BeanParam Paging page) {
        return page.answer(keeping.page(provider, page), view -> view.id().toString());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Operation(operationId = "readCareSetting", summary = "A care setting", description = "And who provides it.")
    @APIResponseSchema(value = CareSettingView.class, responseCode = "200", responseDescription = "As it is now.")
    public Response read(
            @PathParam("id") @Parameter(description = "The care setting.", example = ExampleIds.SETTING) UUID id) {
        return Answers.read(settings.get(id).view());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Role.REGISTRAR, Role.CONTRIBUTOR})
    @Operation(
            operationId = "changeCareSetting",
            summary = "Change a care setting",
            description = "By the organisation that registered it, or a registrar: its name, and who provides it.")
    @APIResponseSchema(
            value = CareSettingView.class,
            responseCode = "200",
            responseDescription = "Done, and known to every service.")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response change(
            @PathParam("id") @Parameter(description = "The care setting.", example = ExampleIds.SETTING) UUID id,
            @Context HttpHeaders headers,
            @NotNull @Valid ChangedCareSetting body) {
        return writes.change(body, () -> keeping.change(id, headers, body));
    }
}
