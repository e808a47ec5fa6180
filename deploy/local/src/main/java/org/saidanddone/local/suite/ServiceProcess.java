package org.saidanddone.local.suite;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.local.LocalFailure;

/** One packaged service as a process of its own. */
public final class ServiceProcess implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration DOWN_WITHIN = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ServiceName name;
    private final int port;
    private final Path log;
    private final Process process;

    private ServiceProcess(ServiceName name, int port, Path log, Process process) {
        this.name = name;
        this.port = port;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it; comes back at once, {@link #awaitReady} waits.
     *
     * @param jvm further options of its JVM
     * @param configuration environment variables, so that no secret stands on a command line
     */
    static ServiceProcess start(
            ServiceName name, Path jar, int port, Path log, List<String> jvm, Map<String, String> configuration) {
        if (!Files.exists(jar)) {
            throw new LocalFailure(
                    "The " + name.publicName() + " is not built; run deploy/run or mvn -Dquick package.");
        }
        ProcessBuilder builder = new ProcessBuilder(ServiceJvm.command(jar, jvm))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().putAll(configuration);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        try {
            Files.createDirectories(log.getParent());
            return new ServiceProcess(name, port, log, builder.start());
        } catch (IOException e) {
            throw new LocalFailure("The " + name.publicName() + " could not be started.", e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    ServiceName name() {
        return name;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Waits until it is ready: its facts have caught up. */
    public void awaitReady() {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!answersReady(http, request)) {
                if (!process.isAlive() || System.nanoTime() - deadline > 0) {
                    throw new LocalFailure(
                            "The " + name.publicName() + " did not become ready; its last words are in " + log + ".");
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** Resident memory in bytes, as Linux tells; 0 where it cannot be told. */
    public long residentBytes() {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** Ends it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        ended();
    }

    @Override
    public void close() {
        process.destroy();
        if (!ended()) {
            kill();
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(DOWN_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean answersReady(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalFailure("Waiting for a service was interrupted.", e);
        }
    }
}
