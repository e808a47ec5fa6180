package org.saidanddone.chainstore.view;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes {@link FactsAsOf} in the API document of every service that keeps a copy of the facts. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 2)
public class FactsAsOfDocument implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addHeader(
                        FactsAsOf.HEADER,
                        OASFactory.createHeader()
                                .description(
                                        "How fresh the answer is (RFC 3339): every change that any service answered as done before this moment is taken into account. It stands still while that cannot be proven, and is absent when it was not proven since the service started.")
                                .schema(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.STRING)
                                        .format("date-time"))
                                .example("2026-09-14T09:30:00.123456Z"));
        document.getPaths().getPathItems().values().forEach(FactsAsOfDocument::add);
    }

    private static void add(PathItem path) {
        if (path.getGET() != null && path.getGET().getResponses() != null) {
            APIResponse answer = path.getGET().getResponses().getAPIResponse("200");
            if (answer != null) {
                answer.addHeader(FactsAsOf.HEADER, OASFactory.createHeader().ref(FactsAsOf.HEADER));
            }
        }
    }
}
