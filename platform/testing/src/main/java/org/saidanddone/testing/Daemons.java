package org.saidanddone.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Finds the daemon of a build, or starts it: one a build, however many test JVMs ask at once. */
final class Daemons {
    private static final Duration UP_WITHIN = Duration.ofMinutes(3);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Path all;
    private final Class<?> program;

    /**
     * @param all the folder that holds one folder a build
     * @param program what a daemon runs: its {@code main} is a {@link BuildBound}
     */
    Daemons(Path all, Class<?> program) {
        this.all = all;
        this.program = program;
    }

    Path folder(ProcessHandle build) {
        return all.resolve(build.pid() + "-" + Processes.started(build));
    }

    /** What runs for this build, started if need be. */
    Running of(ProcessHandle build) {
        Path folder = folder(build);
        return Running.in(folder).orElseGet(() -> startAlone(build, folder));
    }

    private Running startAlone(ProcessHandle build, Path folder) {
        try {
            Files.createDirectories(all);
            try (FileChannel file =
                            FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock(file)) {
                Optional<Running> running = held.isValid() ? Running.in(folder) : Optional.empty();
                return running.isPresent() ? running.get() : start(build, folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the test infrastructure could not be started", e);
        }
    }

    private Running start(ProcessHandle build, Path folder) throws IOException {
        Leftovers.sweep(all);
        Files.createDirectories(folder);
        Path log = all.resolve(folder.getFileName() + ".log");
        Process daemon = new ProcessBuilder(command(build, folder))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        long giveUp = System.nanoTime() + UP_WITHIN.toNanos();
        while (daemon.isAlive() && System.nanoTime() < giveUp) {
            Optional<Running> running = Running.in(folder);
            if (running.isPresent()) {
                return running.get();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        daemon.destroy();
        throw new IllegalStateException("the test infrastructure did not start; see " + log);
    }

    /** Another JVM's lock makes us wait; another class loader's in this JVM is an exception, so we wait ourselves. */
    private static FileLock lock(FileChannel file) throws IOException {
        while (true) {
            try {
                return file.lock();
            } catch (OverlappingFileLockException e) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private List<String> command(ProcessHandle build, Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                folder.toString(),
                Long.toString(build.pid()),
                Long.toString(Processes.started(build)));
    }
}
