package org.saidanddone.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only the sources can tell. */
class SourcesTest {
    private static final Path ROOT = Path.of(System.getProperty("saidanddone.build.root"));
    /** Look at every table of a service, and are in none of them. */
    private static final List<Path> OUTSIDE = List.of(
            ROOT.resolve("platform/testing"), ROOT.resolve("deploy/system-tests"), ROOT.resolve("deploy/benchmarks"));

    private static final Pattern OUTBOX_TABLE =
            Pattern.compile("(?i)\\b(from|into|update|table|join|truncate)\\s+outbox\\b");
    private static final Pattern PRINTING = Pattern.compile("System\\.out\\.print|printStackTrace");

    @Test
    void onlyTheOutboxKnowsTheOutboxTable() {
        assertThat(sources()
                        .filter(path -> !path.startsWith(ROOT.resolve("platform/outbox")))
                        .filter(path -> OUTSIDE.stream().noneMatch(path::startsWith))
                        .filter(path -> matches(path, OUTBOX_TABLE)))
                .as("append through Outbox and ask Acknowledgements; the table belongs to platform/outbox")
                .isEmpty();
    }

    @Test
    void nothingIsPrintedPastTheLog() {
        assertThat(sources().filter(path -> matches(path, PRINTING)))
                .as("log a constant message with ids instead: what is printed escapes the rules of the log")
                .isEmpty();
    }

    @Test
    void everyPackageSaysItIsNullMarked() {
        List<Path> unmarked = sources()
                .filter(path -> path.toString().endsWith(".java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !matches(folder.resolve("package-info.java"), Pattern.compile("@NullMarked")))
                .toList();
        assertThat(unmarked)
                .as("add a package-info.java with @NullMarked and one line on what the package is for")
                .isEmpty();
    }

    private static Stream<Path> sources() {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all
                    .filter(path -> path.toString().contains("/src/main/"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .filter(path ->
                            path.toString().endsWith(".java") || path.toString().endsWith(".sql"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean matches(Path path, Pattern pattern) {
        try {
            return Files.exists(path) && pattern.matcher(Files.readString(path)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
