package org.saidanddone.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where test infrastructure lives on disk. */
final class Folders {
    private Folders() {}

    /** {@code target/test-infrastructure} of the whole build, wherever in it a test runs. */
    static Path all() {
        String root = System.getProperty("saidanddone.build.root");
        return (root == null ? rootAbove(Path.of("").toAbsolutePath()) : Path.of(root))
                .resolve("target")
                .resolve("test-infrastructure");
    }

    private static Path rootAbove(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        return start;
    }

    /** Deletes a folder and what is in it, as far as it can. */
    static void delete(Path folder) {
        List<Path> deepestFirst;
        try (Stream<Path> paths = Files.walk(folder)) {
            deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            return;
        }
        deepestFirst.forEach(path -> path.toFile().delete());
    }
}
