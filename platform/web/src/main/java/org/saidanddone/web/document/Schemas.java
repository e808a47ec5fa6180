package org.saidanddone.web.document;

import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** The schemas of a document, looked up by reference. */
record Schemas(Components components) {
    private static final String JSON = "application/json";

    /** What the reference leads to; the schema itself when it is none. */
    Schema resolve(Schema schema) {
        if (schema.getRef() == null || components.getSchemas() == null) {
            return schema;
        }
        String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
        return components.getSchemas().getOrDefault(name, schema);
    }

    Optional<Schema> ofJson(@Nullable Content content) {
        return Optional.ofNullable(content)
                .map(kinds -> kinds.getMediaType(JSON))
                .map(json -> json.getSchema())
                .map(this::resolve);
    }

    static Map<String, Schema> properties(Schema schema) {
        return schema.getProperties() == null ? Map.of() : schema.getProperties();
    }
}
