package org.saidanddone.local.suite;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.saidanddone.local.LocalFailure;

/** What the last telling of the story left behind, by name: so that a restart can be held against it and deploy/token knows the organisations. */
final class Kept {
    private final Path file;

    Kept(Path folder) {
        this.file = folder.resolve("story.properties");
    }

    void write(Map<String, String> memory) {
        Properties properties = new Properties();
        properties.putAll(memory);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new LocalFailure("What the story left could not be written to " + file + ".", e);
        }
    }

    Optional<Map<String, String>> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(name -> name, properties::getProperty)));
        } catch (IOException e) {
            throw new LocalFailure("What the story left could not be read from " + file + ".", e);
        }
    }
}
