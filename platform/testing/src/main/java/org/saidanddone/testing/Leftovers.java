package org.saidanddone.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.saidanddone.local.LocalPostgres;

/** What daemons that were killed left behind: a PostgreSQL that still runs, and data. */
final class Leftovers {
    private Leftovers() {}

    /** Ends and deletes all that no living daemon owns. Only to be called under the lock, when none is starting. */
    static void sweep(Path all) throws IOException {
        List<Path> folders;
        try (Stream<Path> children = Files.list(all)) {
            folders = children.filter(Files::isDirectory).toList();
        }
        for (Path folder : folders) {
            if (Running.in(folder).isEmpty()) {
                LocalPostgres.endLeftover(folder.resolve("postgres"));
                Folders.delete(folder);
            }
        }
    }
}
