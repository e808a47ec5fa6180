package org.saidanddone.local.suite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The AOT cache of one program (JEP 483, JEP 514): its classes as a training run loaded and linked them, so that it starts in half the time.
 * The JVM passes over a cache that is missing, or was made from other jars, and starts as ever.
 *
 * @param file below {@code target}: each build makes new jars, and new caches with them
 */
record AotCache(Path file) {
    static AotCache of(String program, Path root) {
        return new AotCache(root.resolve("deploy/local/target/aot").resolve(program + ".aot"));
    }

    /** What a JVM is started with to make the cache, when it ends, or to use it. */
    List<String> options(boolean training) {
        if (!training && !Files.exists(file)) {
            return List.of();
        }
        // what the JVM says of it goes to standard error: the other one belongs to the program
        return List.of(
                (training ? "-XX:AOTCacheOutput=" : "-XX:AOTCache=") + file, "-Xlog:disable", "-Xlog:all=error:stderr");
    }
}
