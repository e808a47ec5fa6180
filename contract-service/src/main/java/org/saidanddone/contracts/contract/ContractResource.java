package org.saidanddone.contracts.contract;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.security.Role;
import org.saidanddone.web.EntityTags;
import org.saidanddone.web.Writes;

/** Opens contracts and reads them. */
@Path(ContractResource.PATH)
@Tag(name = "contracts", description = "Contracts of a commissioner with a provider, within a programme.")
public class ContractResource {
    static final String PATH = "/v1/contracts";

    private final Contracts contracts;
    private final Opening opening;
    private final Writes writes;

    ContractResource(Contracts contracts, Opening opening, Writes writes) {
        this.contracts = contracts;
        this.opening = opening;
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
    @APIResponse(responseCode = "422", description = "invalid, unknown-reference or wrong-kind, with where it stands.")
    public Response open(@NotNull @Valid NewContract body) {
        opening.awaitReferences(body);
        return writes.first(body, () -> opening.open(body));
    }

    @GET
    @Path("{contract}")
    @RolesAllowed({Role.CONTRIBUTOR, Role.PROCUREMENT, Role.AUDITOR})
    @Transactional
    @Operation(summary = "Read a contract")
    @APIResponse(
            responseCode = "200",
            description = "The contract.",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ContractBody.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    public Response read(@PathParam("contract") UUID id) {
        ContractEntity contract = contracts.named(id);
        return Response.ok(contract.body())
                .tag(EntityTags.of(contract.version()))
                .build();
    }
}
