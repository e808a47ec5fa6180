package org.saidanddone.local.suite;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.saidanddone.events.Topics;
import org.saidanddone.local.LocalFailure;
import org.saidanddone.local.LocalIssuer;
import org.saidanddone.local.LocalKafka;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.LocalTopics;
import org.saidanddone.local.Ports;
import org.saidanddone.local.TokenRequest;
import org.saidanddone.local.story.Services;

/** The whole suite on this machine, every part a process of its own that can be stopped, killed and started again over the same folder. */
public final class Suite implements AutoCloseable {
    private static final String TOPIC_PREFIX = "said-and-done";
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);

    private final SuiteSettings settings;
    private final LocalPostgres postgres;
    private final LocalIssuer issuer;
    private final Telemetry telemetry;
    private final Started started;
    private LocalKafka kafka;
    private final Map<ServiceName, ServiceProcess> services = new EnumMap<>(ServiceName.class);

    private Suite(
            SuiteSettings settings, Started started, LocalPostgres postgres, LocalKafka kafka, LocalIssuer issuer) {
        this.settings = settings;
        this.started = started;
        this.postgres = postgres;
        this.kafka = kafka;
        this.issuer = issuer;
        this.telemetry = new Telemetry(settings.folder(), System.getenv());
    }

    /** Starts everything, for who closes it in order. */
    public static Suite start(SuiteSettings settings, Consumer<String> progress) {
        Started started = new Started();
        try {
            return start(settings, progress, started);
        } catch (LocalFailure e) {
            started.close();
            throw e;
        }
    }

    /**
     * Starts everything and waits until every service is ready.
     *
     * @param progress hears what is being started
     * @param started gets each part as soon as it runs; the caller closes it, also when this fails or is interrupted
     * @throws LocalFailure in one clear sentence
     */
    public static Suite start(SuiteSettings settings, Consumer<String> progress, Started started) {
        claimEverything(settings, started);
        Path folder = settings.folder();
        progress.accept("PostgreSQL 18");
        LocalPostgres postgres = started.add(LocalPostgres.start(folder.resolve("postgres"), settings.postgresPort()));
        progress.accept("Kafka");
        LocalKafka kafka = started.add(LocalKafka.start(folder.resolve("kafka"), settings.kafkaPort()));
        LocalTopics.create(kafka.bootstrapServers(), TOPIC_PREFIX);
        LocalIssuer issuer = started.add(LocalIssuer.start(folder.resolve("issuer"), settings.issuerPort()));
        Suite suite = new Suite(settings, started, postgres, kafka, issuer);
        progress.accept("evidence-service, standards-service, contract-service, audit-service");
        for (ServiceName name : ServiceName.values()) {
            postgres.createDatabase(name.database());
            suite.launch(name, settings.ports().getOrDefault(name, 0));
        }
        suite.services.values().forEach(ServiceProcess::awaitReady);
        return suite;
    }

    public Services addresses() {
        return new Services(
                address(ServiceName.EVIDENCE),
                address(ServiceName.STANDARDS),
                address(ServiceName.CONTRACT),
                address(ServiceName.AUDIT));
    }

    public ServiceProcess service(ServiceName name) {
        ServiceProcess process = services.get(name);
        if (process == null) {
            throw new IllegalStateException("the service was never started");
        }
        return process;
    }

    /** Starts a service again that was killed, at its old address; waits until it is ready. */
    public void startAgain(ServiceName name) {
        launch(name, service(name).port());
        service(name).awaitReady();
    }

    public LocalKafka kafka() {
        return kafka;
    }

    /** Starts the broker again that was stopped or killed, at its old address. */
    public void startKafkaAgain() {
        kafka = started.add(LocalKafka.start(settings.folder().resolve("kafka"), kafka.port()));
    }

    /** The names of its topics. */
    public Topics topics() {
        return new Topics(TOPIC_PREFIX);
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    /** Where it keeps its databases, topics, keys and logs. */
    public Path folder() {
        return settings.folder();
    }

    Telemetry telemetry() {
        return telemetry;
    }

    public String token(String person, String role, UUID organisation) {
        return issuer.token(new TokenRequest(person, Set.of(role), organisation, TOKEN_LIFETIME));
    }

    public long residentBytesOfServices() {
        return services.values().stream()
                .mapToLong(ServiceProcess::residentBytes)
                .sum();
    }

    @Override
    public void close() {
        started.close();
    }

    private URI address(ServiceName name) {
        return service(name).address();
    }

    private void launch(ServiceName name, int wantedPort) {
        int port = Ports.claim(wantedPort, "the " + name.publicName());
        services.put(
                name,
                started.add(ServiceProcess.start(
                        name, name.jar(settings.root()), port, telemetry.log(name), configuration(name))));
    }

    private Map<String, String> configuration(ServiceName name) {
        Map<String, String> configuration = new HashMap<>(telemetry.configuration(name));
        configuration.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(name.database()));
        configuration.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
        configuration.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
        configuration.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        configuration.put("SAIDANDDONE_TOPICS_PREFIX", TOPIC_PREFIX);
        configuration.put("SAIDANDDONE_SUITE_KEY", SuiteKey.in(settings.folder()));
        configuration.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.issuer());
        return configuration;
    }

    /** Before anything is started: the folder for us alone, all ports, and room on the disk, so that the failure is one sentence and nothing is half there. */
    private static void claimEverything(SuiteSettings settings, Started started) {
        started.add(FolderLock.on(settings.folder()));
        LocalPostgres.endLeftover(settings.folder().resolve("postgres"));
        Ports.claim(settings.postgresPort(), "PostgreSQL");
        Ports.claim(settings.kafkaPort(), "Kafka");
        Ports.claim(settings.issuerPort(), "the token issuer");
        settings.ports().forEach((name, port) -> Ports.claim(port, "the " + name.publicName()));
    }
}
