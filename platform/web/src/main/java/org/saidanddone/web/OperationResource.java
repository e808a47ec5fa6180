package org.saidanddone.web;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.outbox.Acknowledgements;

/** Writes that took too long to be acknowledged to be answered as done. */
@Path("/v1/operations")
@EndpointDisabled(name = "saidanddone.source", stringValue = "", disableIfMissing = true)
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations", description = "Writes whose acknowledgement took longer than the answer could wait.")
public class OperationResource {
    private final Acknowledgements acknowledgements;

    OperationResource(Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
    }

    @GET
    @Path("{id}")
    @Operation(
            operationId = "getOperation",
            summary = "Whether a write is done",
            description = "A write answered with 202 is committed and is pending until Kafka acknowledged its event.")
    public OperationView get(@PathParam("id") UUID id) {
        return acknowledgements
                .find(id)
                .map(delivery -> OperationView.of(id, delivery))
                .orElseThrow(() -> new Refusal(
                        ProblemType.NOT_FOUND, "There is no such operation. Its id stands in the 202 answer."));
    }
}
