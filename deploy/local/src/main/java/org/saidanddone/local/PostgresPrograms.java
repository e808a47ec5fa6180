package org.saidanddone.local;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Runs the programs of PostgreSQL, which refuse to run as root: for root they run in a user namespace in which nobody is. */
final class PostgresPrograms {
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=300",
            "shared_buffers=64MB",
            // What was refused, a row or a whole statement, may hold words of a person: its own log quotes neither.
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "listen_addresses=localhost",
            "unix_socket_directories=",
            "timezone=UTC",
            "log_timezone=UTC");

    private static final List<String> LIKE_NOBODY = List.of("unshare", "--user");

    private final PostgresBinaries binaries;
    private final Path log;

    PostgresPrograms(PostgresBinaries binaries, Path log) {
        this.binaries = binaries;
        this.log = log;
    }

    /** Makes the data directory unless it is there, in one step: a half-made one never takes its name. */
    void initialise(Path data) throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path half = Files.createTempDirectory(data.getParent(), "initialising-");
        Process initdb = run(List.of(
                binaries.program("initdb"),
                "--auth=trust",
                "--username=" + LocalPostgres.USER,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--pgdata=" + half));
        if (exit(initdb) != 0) {
            throw new LocalFailure("PostgreSQL could not make its data directory; its last words are in " + log + ".");
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    Process postgres(Path data, int port) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.toString(), "-p", "" + port));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return run(command);
    }

    private Process run(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            if (exit(new ProcessBuilder("unshare", "--user", "true").start()) != 0) {
                throw new LocalFailure("PostgreSQL refuses to run as root, and this machine does not allow"
                        + " unshare --user; start it as an ordinary user.");
            }
            whole.addAll(LIKE_NOBODY);
        }
        whole.addAll(command);
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .start();
    }

    private static boolean isRoot() throws IOException {
        Process whoami = new ProcessBuilder("id", "-u").start();
        try (var answer = whoami.inputReader()) {
            return "0".equals(answer.readLine());
        }
    }

    private static int exit(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return -1;
        }
    }
}
