package org.saidanddone.chainstore.view;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes, in the API document of every service that has a gate, what a gate's refusal says beyond what every problem document does. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class GateProblemDocument implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        Components components = Objects.requireNonNull(document.getComponents());
        Schema problem = Objects.requireNonNull(
                Objects.requireNonNull(components.getSchemas()).get("Problem"));
        problem.addProperty(
                        "gaps",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("With chain-incomplete: every gap of the chain.")
                                .items(OASFactory.createSchema().ref("GapView")))
                .addProperty("missingProof", missingProof());
    }

    private static Schema missingProof() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("With not-proven-current and chain-unverifiable: what could not be proven.")
                .addProperty(
                        "proof",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description(
                                        "ends: where a topic ends. sign-of-life: that the service which writes it lives, and has nothing old to send. reached: that all of it is applied here. no-doubt: that all of it could be read. copy: that this service's own database answers. chain: that all the chain rests on is known, and nothing of it in doubt.")
                                .enumeration(List.of("ends", "sign-of-life", "reached", "no-doubt", "copy", "chain")))
                .addProperty(
                        "source",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .description("Of which service; absent where it is this one."));
    }
}
