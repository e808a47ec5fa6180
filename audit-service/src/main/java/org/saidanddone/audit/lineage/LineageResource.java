package org.saidanddone.audit.lineage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.security.Role;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/** The provenance graph both ways. */
@Path("/v1")
@RolesAllowed(Role.AUDITOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Lineage",
        description = "What rests on what: from a clause back to the evidence, and forth to the clauses.")
public class LineageResource {
    private static final String TYPE =
            "organisation, programme, care-setting, visit, consent, evidence, gate-profile, standard-version, provision, contract or clause-version.";
    private static final String DEPTHS = "[1-9]|[12][0-9]|3[0-2]";

    private final Walk walk;

    LineageResource(Walk walk) {
        this.walk = walk;
    }

    @GET
    @Path("provenance/{type}/{id}")
    @Operation(
            operationId = "getProvenance",
            summary = "What it rests on",
            description =
                    "Everything that the aggregate rests on, by the newest state of each: from a clause back to evidence and consents.")
    public Graph provenance(
            @PathParam("type") @Parameter(description = TYPE) String type,
            @PathParam("id") UUID id,
            @QueryParam("depth")
                    @DefaultValue("32")
                    @Pattern(regexp = DEPTHS, message = "A whole number from 1 to 32.") @Parameter(
                            description = "How many steps to walk; the whole chain is shorter.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "32",
                                            defaultValue = "32"))
                    String depth) {
        return graph(type, id, Direction.PROVENANCE, depth);
    }

    @GET
    @Path("impact/{type}/{id}")
    @Operation(
            operationId = "getImpact",
            summary = "What rests on it",
            description =
                    "Everything that rests on the aggregate, by the newest state of each: from evidence forth to clauses.")
    public Graph impact(
            @PathParam("type") @Parameter(description = TYPE) String type,
            @PathParam("id") UUID id,
            @QueryParam("depth")
                    @DefaultValue("32")
                    @Pattern(regexp = DEPTHS, message = "A whole number from 1 to 32.") @Parameter(
                            description = "How many steps to walk; the whole chain is shorter.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "32",
                                            defaultValue = "32"))
                    String depth) {
        return graph(type, id, Direction.IMPACT, depth);
    }

    private Graph graph(String type, UUID id, Direction direction, String depth) {
        return AggregateType.named(type)
                .flatMap(known -> walk.from(new AggregateRef(known, id), direction, Integer.parseInt(depth)))
                .orElseThrow(() -> new Refusal(
                                ProblemType.NOT_FOUND,
                                "The journal holds nothing about it. Check type and id; what was just written arrives within moments.")
                        .inPath("type")
                        .inPath("id"));
    }
}
