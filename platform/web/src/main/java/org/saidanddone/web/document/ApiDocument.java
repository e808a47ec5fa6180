package org.saidanddone.web.document;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/**
 * What every service's API document has in common: names of the operations, where it is served, the headers of conditional and repeated
 * requests, every refusal as a problem document, and an example of each body.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    /** The answer that a write was committed and Kafka has not acknowledged it in time: what {@code @APIResponse(ref = ...)} names. */
    public static final String ACCEPTED = "Accepted";

    /** Stands on an operation that answers a question and changes nothing, though it is a POST. */
    public static final String CHANGES_NOTHING = "x-changes-nothing";

    private static final String DEFAULT_PORT = "8080";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        sayWhereFrom(document);
        Schemas schemas = new Schemas(document.getComponents());
        Refusals.describe(document.getComponents());
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations()
                        .forEach((method, operation) -> complete(path, method, operation, schemas)));
    }

    private static void complete(String path, PathItem.HttpMethod method, Operation operation, Schemas schemas) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        if (operation.getOperationId() == null) {
            operation.setOperationId(OperationNames.of(method, path, operation));
        }
        if (operation.getDescription() == null && operation.getSummary() != null) {
            operation.setDescription(operation.getSummary() + ".");
        }
        Roles.complete(operation);
        if (operation.getResponses().hasAPIResponse("202")) {
            schemas.components().addResponse(ACCEPTED, AnswerHeaders.accepted(schemas.components()));
        }
        AnswerHeaders.complete(method, operation, schemas);
        RequestHeaders.complete(method, operation, schemas.components());
        Refusals.complete(method, path, operation, schemas.components());
        BodyExamples.complete(operation, schemas);
    }

    /** The address relative to the document comes first, so that what is tried from a page goes where the page came from. */
    private static void sayWhereFrom(OpenAPI document) {
        String port = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.http.port", String.class)
                .orElse(DEFAULT_PORT);
        document.setServers(List.of(
                OASFactory.createServer().url("/").description("Where this document came from."),
                OASFactory.createServer()
                        .url("http://127.0.0.1:" + port)
                        .description("The suite on this machine, at its usual ports.")));
    }
}
