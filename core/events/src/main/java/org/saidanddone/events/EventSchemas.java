package org.saidanddone.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.saidanddone.events.id.AggregateType;

/** The JSON Schemas (draft 2020-12) of all events, one a kind of aggregate, read from beside this class. */
public final class EventSchemas {
    private static final String IDS = "https://said-and-done.example/schemas";
    private static final String FOLDER = "classpath:org/saidanddone/events/schemas";

    private final Map<AggregateType, Schema> schemas = new EnumMap<>(AggregateType.class);

    public EventSchemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaIdResolvers(resolvers -> resolvers.mapPrefix(IDS, FOLDER)));
        for (AggregateType type : AggregateType.values()) {
            schemas.put(type, registry.getSchema(SchemaLocation.of(IDS + "/" + type.publicName() + ".v1.json")));
        }
    }

    /** Where the event does not fit its schema, as a JSON Pointer; empty when it fits. */
    public Optional<String> check(AggregateType type, JsonNode event) {
        Schema schema = schemas.get(type);
        if (schema == null) {
            return Optional.of("");
        }
        return schema.validate(event).stream()
                .map(error -> error.getInstanceLocation().toString())
                .findFirst();
    }
}
