package org.saidanddone.testing;

import java.time.Instant;
import java.util.Optional;

/** Processes named by number and start time, since numbers are used again. */
final class Processes {
    private static final String MAVEN = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private Processes() {}

    static boolean alive(long pid, long started) {
        return find(pid, started).isPresent();
    }

    static Optional<ProcessHandle> find(long pid, long started) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> started(process) == started);
    }

    /** In milliseconds since 1970; 0 where the operating system does not say. */
    static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * The process whose build this is: the nearest Maven above, so that a build server written in Java is not taken for
     * it; without one the topmost {@code java}, which may be this test JVM itself.
     */
    static ProcessHandle build() {
        ProcessHandle topmost = ProcessHandle.current();
        for (var above = topmost.parent();
                above.isPresent();
                above = above.get().parent()) {
            ProcessHandle.Info info = above.get().info();
            if (info.commandLine().orElse("").contains(MAVEN)) {
                return above.get();
            }
            if (info.command().orElse("").endsWith("/java")) {
                topmost = above.get();
            }
        }
        return topmost;
    }
}
