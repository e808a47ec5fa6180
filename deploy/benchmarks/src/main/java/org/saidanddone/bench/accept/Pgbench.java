package org.saidanddone.bench.accept;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.saidanddone.local.LocalPostgres;

/** PostgreSQL's own benchmark program, inserting the rows of {@link SameRows}. It is Debian's postgresql-contrib, and not part of the suite. */
final class Pgbench {
    /** Of the event's bytes in an outbox row of {@code evidence.recorded}. */
    private static final int PAYLOAD_BYTES = 930;

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: ([0-9]+)");

    private final Path program;
    private final Path script;
    private final int port;

    /**
     * What it said.
     *
     * @param perSecond committed transactions, connecting left out
     */
    record Said(double perSecond, double averageMillis) {
        static Said of(String output) {
            if (Integer.parseInt(first(FAILED, output)) != 0) {
                throw new IllegalStateException("pgbench had failed transactions: " + output);
            }
            return new Said(Double.parseDouble(first(RATE, output)), Double.parseDouble(first(LATENCY, output)));
        }

        private static String first(Pattern pattern, String output) {
            Matcher matcher = pattern.matcher(output);
            if (!matcher.find()) {
                throw new IllegalStateException("pgbench said what is not understood: " + output);
            }
            return matcher.group(1);
        }
    }

    private Pgbench(Path program, Path script, int port) {
        this.program = program;
        this.script = script;
        this.port = port;
    }

    /**
     * On the search path, or where Debian puts it.
     *
     * @param folder where the script is put
     * @return empty when this machine has none
     */
    static Optional<Pgbench> find(Path folder, int port) throws IOException {
        Optional<Path> program = candidates().filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path script = folder.resolve("evidence.pgbench");
        try (InputStream in = Pgbench.class.getResourceAsStream("evidence.pgbench")) {
            if (in == null) {
                throw new IllegalStateException("the script for pgbench is not on the class path");
            }
            Files.write(script, in.readAllBytes());
        }
        return Optional.of(new Pgbench(program.get(), script, port));
    }

    /** The command, as it is run; shown with the result. */
    List<String> command(int clients, Duration time) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--no-vacuum", "--protocol=prepared"));
        command.addAll(List.of("--client=" + clients, "--jobs=" + Math.min(2, clients), "--time=" + time.toSeconds()));
        command.addAll(List.of("--define=first=1", "--define=payload=" + PAYLOAD_BYTES, "--file=" + script));
        command.addAll(List.of("--host=localhost", "--port=" + port, "--username=" + LocalPostgres.USER));
        command.add(SameRows.DATABASE);
        return command;
    }

    Said run(int clients, Duration time) throws IOException, InterruptedException {
        return Said.of(output(command(clients, time)));
    }

    String version() throws IOException, InterruptedException {
        return output(List.of(program.toString(), "--version")).strip();
    }

    private static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("pgbench ended with an error: " + output);
        }
        return output;
    }

    private static Stream<Path> candidates() throws IOException {
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(":")).map(Path::of);
        Path debian = Path.of("/usr/lib/postgresql");
        List<Path> versions = List.of();
        if (Files.isDirectory(debian)) {
            try (Stream<Path> found = Files.list(debian)) {
                versions = found.sorted(Comparator.reverseOrder())
                        .map(version -> version.resolve("bin"))
                        .toList();
            }
        }
        return Stream.concat(versions.stream(), onPath).map(folder -> folder.resolve("pgbench"));
    }
}
