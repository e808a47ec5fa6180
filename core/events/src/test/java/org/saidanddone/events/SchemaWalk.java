package org.saidanddone.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.saidanddone.events.id.AggregateType;

/** Visits every place where a value may stand in an event, along properties, items and references. */
final class SchemaWalk {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TreeMap<String, JsonNode> files = new TreeMap<>();
    private final BiConsumer<String, JsonNode> visitor;
    private final Set<String> visited = new HashSet<>();

    private SchemaWalk(BiConsumer<String, JsonNode> visitor) {
        this.visitor = visitor;
    }

    /** Hands the visitor each place and the schema of what may stand there, references followed. */
    static void through(AggregateType type, BiConsumer<String, JsonNode> visitor) {
        String file = fileOf(type);
        SchemaWalk walk = new SchemaWalk(visitor);
        walk.visit(file, walk.file(file), type.publicName());
    }

    static JsonNode schemaOf(AggregateType type) {
        return load(fileOf(type));
    }

    private static String fileOf(AggregateType type) {
        return type.publicName() + ".v1.json";
    }

    private void visit(String file, JsonNode schema, String place) {
        if (schema.has("$ref")) {
            String reference = schema.get("$ref").asText();
            String target = reference.startsWith("#") ? file : reference.substring(0, reference.indexOf('#'));
            JsonNode found = file(target).at(reference.substring(reference.indexOf('#') + 1));
            if (found.isMissingNode()) {
                throw new AssertionError("at " + place + " stands a reference to nothing: " + reference);
            }
            visit(target, found, place);
            return;
        }
        if (!visited.add(place)) {
            throw new AssertionError(place + " is described twice");
        }
        visitor.accept(place, schema);
        schema.path("properties")
                .properties()
                .forEach(entry -> visit(file, entry.getValue(), place + "/" + entry.getKey()));
        if (schema.has("items")) {
            visit(file, schema.get("items"), place + "/*");
        }
    }

    private JsonNode file(String name) {
        return files.computeIfAbsent(name, SchemaWalk::load);
    }

    private static JsonNode load(String name) {
        try (InputStream input = EventSchemas.class.getResourceAsStream("schemas/" + name)) {
            return JSON.readTree(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
