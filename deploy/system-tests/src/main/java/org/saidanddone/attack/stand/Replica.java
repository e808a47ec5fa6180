package org.saidanddone.attack.stand;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.saidanddone.local.LocalFailure;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.ServiceProcess;
import org.saidanddone.local.suite.Suite;

/** One process of a service, started again as often as it is killed; all that it says and hears goes through doors of its own. */
public final class Replica {
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(2);

    private final Suite suite;
    private final ServiceName service;
    private final int number;
    private final Door toDatabase;
    private final Door toBroker;
    private final Door toItself;
    private @Nullable ServiceProcess process;
    private boolean wanted = true;

    Replica(Suite suite, ServiceName service, int number, Door toBroker) {
        this.suite = suite;
        this.service = service;
        this.number = number;
        this.toBroker = toBroker;
        this.toDatabase = Door.open(name() + " to PostgreSQL", suite.postgres().port());
        // nobody listens there before it is started
        this.toItself = Door.open("clients to " + name(), 1);
    }

    /** Such as {@code standards-2}. */
    public String name() {
        return name(service, number);
    }

    static String name(ServiceName service, int number) {
        return service.database() + "-" + number;
    }

    int number() {
        return number;
    }

    public ServiceName service() {
        return service;
    }

    /** Where clients find it, whatever became of its process. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + toItself.port());
    }

    public Door toBroker() {
        return toBroker;
    }

    public List<Door> doors() {
        return List.of(toItself, toDatabase, toBroker);
    }

    /** Starts it, or starts it again; comes back at once. */
    public synchronized void start() {
        wanted = true;
        process = suite.replica(
                service,
                number,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "jdbc:postgresql://127.0.0.1:" + toDatabase.port() + "/" + service.database(),
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:" + toBroker.port(),
                        "OTEL_SDK_DISABLED",
                        "true"));
        toItself.leadTo(process.address().getPort());
    }

    /** Ends it as {@code kill -9} does. It stays down until it is started. */
    public synchronized void kill() {
        wanted = false;
        if (process != null) {
            process.kill();
        }
    }

    /** Starts it again if it ended by itself, as a service does that finds no database when it starts. */
    public synchronized void startIfItGaveUp() {
        if (wanted && process != null && !process.process().isAlive()) {
            start();
        }
    }

    public synchronized void signal(Signal signal) {
        if (process != null) {
            signal.to(process.process());
        }
    }

    /** Twice as long as a suite waits: six services share the machine here with whatever else tests them. */
    void awaitReady() {
        ServiceProcess started;
        synchronized (this) {
            started = process;
        }
        if (started == null) {
            throw new IllegalStateException("a replica is awaited once it is started");
        }
        try {
            started.awaitReady();
        } catch (LocalFailure e) {
            startIfItGaveUp();
            started.awaitReady();
        }
    }

    /** Waits until it answers that it is ready, or so long. */
    public void awaitReady(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try (HttpClient http =
                HttpClient.newBuilder().connectTimeout(ANSWERS_WITHIN).build()) {
            while (!isReady(http) && System.nanoTime() < deadline) {
                startIfItGaveUp();
                LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
    }

    private boolean isReady(HttpClient http) {
        HttpRequest request = HttpRequest.newBuilder(address().resolve("/q/health/ready"))
                .timeout(ANSWERS_WITHIN)
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void closeDoors() {
        doors().forEach(Door::close);
    }
}
