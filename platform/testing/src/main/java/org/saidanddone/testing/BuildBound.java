package org.saidanddone.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The life of a daemon: it ends with the build's process, in whatever way that ends, and takes its own processes and its
 * folder with it. Arguments: the folder, and the number and start time of that process.
 */
final class BuildBound {
    private BuildBound() {}

    /** Starts what the daemon is for, says so in the folder, and comes back when the build has ended. */
    static void run(String[] arguments, Start start) throws IOException {
        Path folder = Path.of(arguments[0]);
        ProcessHandle build = Processes.find(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]))
                .orElseThrow(() -> new IllegalStateException("the build that wanted this daemon is gone"));
        Thread.ofPlatform().daemon().name("build-watch").start(() -> {
            build.onExit().join();
            Runtime.getRuntime().exit(0);
        });
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(folder), "last-one-out"));
        start.in(folder).writeTo(folder);
        build.onExit().join();
    }

    /** The data die as well, so nothing need end in order. */
    private static void end(Path folder) {
        List<ProcessHandle> all = ProcessHandle.current().descendants().toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
        Folders.delete(folder);
    }

    interface Start {
        Running in(Path folder) throws IOException;
    }
}
