package org.saidanddone.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What every service's API document has in common: that every refusal is a problem document, and the idempotency key of every POST. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String FIELD_ERROR = "FieldError";
    private static final String KEY = "IdempotencyKey";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        describe(document.getComponents());
        document.getPaths().getPathItems().values().forEach(ApiDocument::complete);
    }

    private static void complete(PathItem path) {
        path.getOperations().forEach((method, operation) -> {
            if (operation.getResponses() == null) {
                operation.setResponses(OASFactory.createAPIResponses());
            }
            if (operation.getResponses().getDefaultValue() == null) {
                operation
                        .getResponses()
                        .setDefaultValue(OASFactory.createAPIResponse().ref(PROBLEM));
            }
            if (method == PathItem.HttpMethod.POST) {
                operation.addParameter(OASFactory.createParameter().ref(KEY));
            }
        });
    }

    private static void describe(Components components) {
        if (!has(components, FIELD_ERROR)) {
            components.addSchema(FIELD_ERROR, fieldError());
        }
        if (!has(components, PROBLEM)) {
            components.addSchema(PROBLEM, problem());
        }
        components.addParameter(KEY, key());
        components.addResponse(
                PROBLEM,
                OASFactory.createAPIResponse()
                        .description("Refused: the problem document says why, where, and what to do.")
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        Problem.MEDIA_TYPE,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref(PROBLEM)))));
    }

    private static boolean has(Components components, String schema) {
        return components.getSchemas() != null && components.getSchemas().containsKey(schema);
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(Idempotency.HEADER)
                .in(Parameter.In.HEADER)
                .description(
                        "Makes it safe to send the request again: within 24 hours the same key with the same body is answered as before, and done once.")
                .schema(text("1 to 64 printable ASCII characters, such as a UUID.")
                        .maxLength(64));
    }

    private static Schema problem() {
        return object("A problem document (RFC 9457). `detail` says what to do; `errors` says where in the body.")
                .addProperty(
                        "type",
                        text("Stable, to be compared; not to be fetched.").format("uri"))
                .addProperty("title", text("What it is about."))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("What to do."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(OASFactory.createSchema().ref(FIELD_ERROR)));
    }

    private static Schema fieldError() {
        return object("One thing that is wrong in the request body.")
                .addProperty("pointer", text("Where: a JSON Pointer (RFC 6901)."))
                .addProperty("detail", text("What is wrong and what to do."));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
