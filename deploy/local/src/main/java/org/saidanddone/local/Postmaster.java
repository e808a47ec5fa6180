package org.saidanddone.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The first process of a PostgreSQL server, found by the {@code postmaster.pid} in its data directory. */
final class Postmaster {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path pidFile;

    Postmaster(Path data) {
        this.pidFile = data.resolve("postmaster.pid");
    }

    /** The process, if it runs. A number that now belongs to another program is not it. */
    Optional<ProcessHandle> running() {
        return pid().flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("postgres").endsWith("postgres"));
    }

    /** SIGTERM lets sessions finish, which may take for ever: an orderly end is SIGINT, PostgreSQL's fast shutdown. */
    void stop() {
        running().ifPresent(process -> {
            interrupt(process);
            if (!ended(process)) {
                process.destroyForcibly();
                ended(process);
            }
        });
    }

    void kill() {
        running().ifPresent(process -> {
            // A new server over the same data must wait for the old one's sessions, which notice its end a little
            // later.
            List<ProcessHandle> sessions = process.descendants().toList();
            process.destroyForcibly();
            ended(process);
            sessions.forEach(Postmaster::ended);
        });
    }

    private static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean ended(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Optional<Long> pid() {
        try {
            return Files.readString(pidFile).lines().findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
