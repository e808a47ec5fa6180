package org.saidanddone.local.story;

import java.util.LinkedHashMap;
import java.util.Map;

/** What the story kept, by name: ids, digests, entity tags. */
final class Memory {
    private final Map<String, String> kept = new LinkedHashMap<>();

    Memory(Map<String, String> known) {
        kept.putAll(known);
    }

    void keep(String name, String value) {
        if (kept.putIfAbsent(name, value) != null) {
            throw new StoryBroken("\"" + name + "\" was kept before.");
        }
    }

    String recall(String name) {
        String value = kept.get(name);
        if (value == null) {
            throw new StoryBroken("Nothing was kept as \"" + name + "\".");
        }
        return value;
    }

    Map<String, String> all() {
        return Map.copyOf(kept);
    }
}
