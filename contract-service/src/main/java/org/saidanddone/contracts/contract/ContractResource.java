package org.saidanddone.contracts.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.saidanddone.contracts.reference.ExampleIds;
import org.saidanddone.security.Role;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Paging;
import org.saidanddone.web.Writes;
import org.saidanddone.web.document.ApiDocument;

/** Opens contracts, lists, reads and renames them. */
@Path(ContractResource.PATH)
@Tag(name = "contracts", description = "Contracts of a commissioner with a provider, within a programme.")
public class ContractResource {
    static final String PATH = "/v1/contracts";

    private final Contracts contracts;
    private final ContractBodies bodies;
    private final Opening opening;
    private final Renaming renaming;
    private final Writes writes;

    ContractResource(Contracts contracts, ContractBodies bodies, Opening opening, Renaming renaming, Writes writes) {
        this.contracts = contracts;
        this.bodies = bodies;
        this.opening = opening;
        this.renaming = renaming;
        this.writes = writes;
    }

    @POST
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Open a contract",
            description =
                    "The organisation of the token must be the programme's commissioner; the other one must be a provider.")
    @APIResponse(
            responseCode = "201",
            description = "Opened.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContractBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: not the commissioner of the programme.")
    @APIResponse(responseCode = "422", description = "invalid, unknown-reference or wrong-kind, with where it stands.")
    public Response open(@NotNull @Valid NewContract body) {
        opening.awaitReferences(body);
        return writes.first(body, () -> opening.open(body));
    }

    @GET
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            summary = "List contracts",
            description = "Those that fit every filter, in the order in which they were opened.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContractPage.class)))
    public Response list(@BeanParam ContractFilter filter, @BeanParam Paging paging) {
        List<ContractBody> found = contracts.fitting(filter, paging.afterId(), paging.rows()).stream()
                .map(bodies::of)
                .toList();
        return paging.answer(found, body -> body.id().toString());
    }

    @GET
    @Path("{contract}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(
            summary = "Read a contract",
            description = "For everyone who may read clauses; the organisations that it names are kept elsewhere.")
    @APIResponse(
            responseCode = "200",
            description = "The contract.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContractBody.class)))
    public Response read(
            @PathParam("contract") @Parameter(description = "The contract.", example = ExampleIds.CONTRACT) UUID id) {
        ContractBody body = bodies.of(contracts.named(id));
        return Response.ok(body).tag(EntityTags.of(body.version())).build();
    }

    @PUT
    @Path("{contract}")
    @RolesAllowed(Role.CONTRIBUTOR)
    @Operation(
            summary = "Rename a contract",
            description =
                    "By the commissioner that opened it. Its programme and its provider stay: another provider means another contract.")
    @APIResponse(
            responseCode = "200",
            description = "Renamed.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContractBody.class)))
    @APIResponse(responseCode = "403", description = "forbidden: not the commissioner that opened it.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The ETag of the contract that was read.",
            schema = @Schema(type = SchemaType.STRING),
            example = "\"v1\"")
    @APIResponse(responseCode = "202", ref = ApiDocument.ACCEPTED)
    public Response rename(
            @PathParam("contract") @Parameter(description = "The contract.", example = ExampleIds.CONTRACT) UUID id,
            @NotNull @Valid ContractTitle title,
            @Context HttpHeaders headers) {
        return writes.change(title, () -> renaming.rename(id, title, headers));
    }

    /** How a page is described. */
    @Schema(name = "ContractPage", description = "A page of contracts.")
    record ContractPage(
            @Schema(description = "In the order of their ids.")
            List<ContractBody> items,

            @Schema(description = "The cursor of the next page; left out on the last.") @Nullable String next) {}
}
