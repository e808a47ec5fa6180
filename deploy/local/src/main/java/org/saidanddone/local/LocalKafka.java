package org.saidanddone.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A real Kafka broker in KRaft mode, a process of its own on the loopback address with at most 256 MiB of heap.
 *
 * <p>Its folder survives a restart, a stop and a kill. It ends when the process that started it is gone.
 */
public final class LocalKafka implements AutoCloseable {
    private static final Duration UP_WITHIN = Duration.ofSeconds(90);
    private static final Duration DOWN_WITHIN = Duration.ofSeconds(20);

    private final Process process;
    private final int port;

    private LocalKafka(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** As {@link #start(Path, int, List, List)}, with a JVM like any other and one listener. */
    public static LocalKafka start(Path folder, int wantedPort) {
        return start(folder, wantedPort, List.of(), List.of());
    }

    /**
     * Starts it; comes back when it answers.
     *
     * @param folder holds its configuration, its logs of messages and {@code kafka.log}
     * @param wantedPort 0 for a free one
     * @param jvm further options of its JVM
     * @param listeners further addresses at which it listens
     * @throws LocalFailure when the port is taken or the broker does not come up
     */
    public static LocalKafka start(Path folder, int wantedPort, List<String> jvm, List<KafkaListener> listeners) {
        int port = Ports.claim(wantedPort, "Kafka");
        Path log = folder.resolve("kafka.log");
        try {
            Files.createDirectories(folder);
            Path configuration = folder.resolve("server.properties");
            store(KafkaSettings.of(folder.resolve("data"), port, Ports.free(), listeners), configuration);
            Process process = new ProcessBuilder(command(configuration, jvm))
                    .redirectError(Redirect.appendTo(log.toFile()))
                    .start();
            LocalKafka kafka = new LocalKafka(process, port);
            if (!kafka.becomesReady()) {
                kafka.kill();
                throw new LocalFailure("The Kafka broker did not start; its last words are in " + log + ".");
            }
            return kafka;
        } catch (IOException e) {
            throw new LocalFailure("The Kafka broker could not be started; its log is " + log + ".", e);
        }
    }

    /** What clients connect to first. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    /** Ends it in order. */
    @Override
    public void close() {
        process.destroy();
        if (!ended()) {
            kill();
        }
    }

    private boolean becomesReady() {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
                ready.complete(KafkaProcess.READY.equals(output.readLine()));
            } catch (IOException e) {
                ready.complete(false);
            }
        });
        return ready.completeOnTimeout(false, UP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private boolean ended() {
        try {
            return process.waitFor(DOWN_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> command(Path configuration, List<String> jvm) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        command.addAll(jvm);
        command.addAll(List.of(
                "-cp", System.getProperty("java.class.path"), KafkaProcess.class.getName(), configuration.toString()));
        return command;
    }

    private static void store(Properties settings, Path configuration) throws IOException {
        try (OutputStream output = Files.newOutputStream(configuration)) {
            settings.store(output, null);
        }
    }
}
