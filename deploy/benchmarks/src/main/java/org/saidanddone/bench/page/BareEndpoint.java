package org.saidanddone.bench.page;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.bench.http.HttpConnection;
import org.saidanddone.local.Ports;
import org.saidanddone.local.suite.ServiceJvm;

/** The bare Quarkus endpoint as a process of its own, with the JVM settings of a service. */
final class BareEndpoint implements AutoCloseable {
    static final String PATH = "/bytes";

    private static final String JAR = "deploy/benchmarks/bare/target/quarkus-app/quarkus-run.jar";
    private static final long UP_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final Process process;
    private final int port;

    private BareEndpoint(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it answers with these bytes. */
    static BareEndpoint start(Path root, Path folder, byte[] bytes) throws IOException {
        Path file = folder.resolve("page.json");
        Files.write(file, bytes);
        int port = Ports.free();
        ProcessBuilder builder = new ProcessBuilder(ServiceJvm.command(root.resolve(JAR)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("bare-endpoint.log").toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("BARE_FILE", file.toString());
        BareEndpoint endpoint = new BareEndpoint(builder.start(), port);
        try {
            endpoint.awaitAnswer(bytes);
        } catch (IOException | RuntimeException e) {
            endpoint.close();
            throw e;
        }
        return endpoint;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitAnswer(byte[] bytes) throws IOException {
        long began = System.nanoTime();
        while (true) {
            try (HttpConnection connection = HttpConnection.to(address(), "")) {
                if (connection.get(PATH).expect(200).body().length == bytes.length) {
                    return;
                }
                throw new IllegalStateException("the bare endpoint sends other bytes");
            } catch (ConnectException e) {
                if (!process.isAlive() || System.nanoTime() - began > UP_WITHIN_NANOS) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
