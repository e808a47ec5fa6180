package org.saidanddone.local.story;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the story from its files. An unknown key, a missing one, a row with other columns than the first: a failure that names file and step. */
final class BookReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> OF_A_CHAPTER = Set.of("chapter", "about", "steps");
    private static final Set<String> OF_A_STEP = Set.of("step", "tells", "milestone", "rows");

    private final Files files;

    BookReader(Files files) {
        this.files = files;
    }

    /** Where files are found by name. */
    @FunctionalInterface
    interface Files {
        InputStream open(String name) throws IOException;
    }

    /** What the first file says: which others there are, in their order. */
    private record Contents(String title, String about, String people, List<String> chapters, String epilogue) {}

    Book read() {
        Contents contents = bind("contents.yaml", tree("contents.yaml"), new TypeReference<>() {});
        Map<String, Person> people = bind(contents.people(), tree(contents.people()), new TypeReference<>() {});
        return new Book(
                contents.title(),
                contents.about(),
                people,
                contents.chapters().stream().map(this::chapter).toList(),
                chapter(contents.epilogue()));
    }

    private Chapter chapter(String file) {
        JsonNode tree = tree(file);
        onlyKeys(file, tree, OF_A_CHAPTER);
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : tree.path("steps")) {
            steps.add(step(file, step));
        }
        return new Chapter(file, text(file, tree, "chapter"), text(file, tree, "about"), steps);
    }

    private static Step step(String file, JsonNode step) {
        String where = file + ", step \"" + step.path("step").asText("without a name") + "\"";
        ObjectNode act = step.deepCopy();
        act.remove(OF_A_STEP);
        List<Act> acts = new ArrayList<>();
        if (step.has("rows")) {
            rows(where, step.path("rows"), act).forEach(row -> acts.add(bind(where, row, new TypeReference<>() {})));
        } else {
            acts.add(bind(where, act, new TypeReference<>() {}));
        }
        return new Step(
                text(where, step, "step"),
                text(where, step, "tells"),
                step.has("milestone") ? text(where, step, "milestone") : null,
                acts);
    }

    /** The act once for each row, with what stands in the columns. */
    private static List<JsonNode> rows(String where, JsonNode rows, JsonNode act) {
        Set<String> columns = columns(rows.path(0));
        Set<String> used = new HashSet<>();
        List<JsonNode> filled = new ArrayList<>();
        for (JsonNode row : rows) {
            if (!columns(row).equals(columns)) {
                throw new StoryBroken(where + ": each row has the columns of the first.");
            }
            filled.add(Filling.columns(name -> {
                        used.add(name);
                        JsonNode value = row.path(name);
                        if (value instanceof MissingNode) {
                            throw new StoryBroken(where + ": there is no column <" + name + ">.");
                        }
                        return value;
                    })
                    .in(act));
        }
        if (!used.equals(columns)) {
            throw new StoryBroken(where + ": a column is not used.");
        }
        return filled;
    }

    private static Set<String> columns(JsonNode row) {
        Set<String> names = new HashSet<>();
        row.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static void onlyKeys(String where, JsonNode tree, Set<String> known) {
        for (String key : columns(tree)) {
            if (!known.contains(key)) {
                throw new StoryBroken(where + ": \"" + key + "\" is not known here.");
            }
        }
    }

    private static String text(String where, JsonNode tree, String key) {
        String text = tree.path(key).asText();
        if (text.isBlank()) {
            throw new StoryBroken(where + ": \"" + key + "\" is missing.");
        }
        return text.strip();
    }

    private JsonNode tree(String file) {
        try (InputStream input = files.open(file)) {
            return YAML.readTree(input);
        } catch (IOException e) {
            throw new StoryBroken(file + " cannot be read: " + e.getMessage());
        }
    }

    private static <T> T bind(String where, JsonNode tree, TypeReference<T> type) {
        try {
            return YAML.treeToValue(tree, YAML.constructType(type));
        } catch (JsonProcessingException e) {
            throw new StoryBroken(where + ": " + e.getOriginalMessage());
        }
    }
}
