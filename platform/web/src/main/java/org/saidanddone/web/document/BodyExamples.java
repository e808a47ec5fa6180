package org.saidanddone.web.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * An example of each request body, put together from the examples of its properties. Where one has none the body gets none either; the
 * conformance test of the service names it.
 */
final class BodyExamples {
    private static final String JSON = "application/json";

    private BodyExamples() {}

    static void complete(Operation operation, Schemas schemas) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType json = operation.getRequestBody().getContent().getMediaType(JSON);
        if (json != null && json.getExample() == null && json.getExamples() == null && json.getSchema() != null) {
            of(json.getSchema(), schemas).ifPresent(json::setExample);
        }
    }

    private static Optional<Object> of(Schema schema, Schemas schemas) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return Optional.of(schema.getExamples().getFirst());
        }
        Schema resolved = schemas.resolve(schema);
        Map<String, Schema> properties = Schemas.properties(resolved);
        if (!properties.isEmpty()) {
            Map<String, Object> example = new LinkedHashMap<>();
            for (Map.Entry<String, Schema> property : properties.entrySet()) {
                Optional<Object> value = of(property.getValue(), schemas);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                example.put(property.getKey(), value.get());
            }
            return Optional.of(example);
        }
        return resolved.getItems() == null
                ? Optional.empty()
                : of(resolved.getItems(), schemas).map(List::of);
    }
}
