package org.saidanddone.local.suite;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.saidanddone.events.Topics;
import org.saidanddone.local.KafkaListener;
import org.saidanddone.local.LocalFailure;
import org.saidanddone.local.LocalIssuer;
import org.saidanddone.local.LocalKafka;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.LocalTopics;
import org.saidanddone.local.Ports;
import org.saidanddone.local.TokenRequest;
import org.saidanddone.local.story.Doors;
import org.saidanddone.local.story.Services;

/** The whole suite on this machine, every part a process of its own that can be stopped, killed and started again over the same folder. */
public final class Suite implements AutoCloseable {
    private static final String TOPIC_PREFIX = "said-and-done";
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(12);

    private final SuiteSettings settings;
    private LocalPostgres postgres;
    private final List<KafkaListener> listeners;
    private final LocalIssuer issuer;
    private final Telemetry telemetry;
    private final Started started;
    private LocalKafka kafka;
    private final Map<ServiceName, Integer> ports = new EnumMap<>(ServiceName.class);
    private final Map<ServiceName, CompletableFuture<ServiceProcess>> ready = new EnumMap<>(ServiceName.class);

    private Suite(
            SuiteSettings settings,
            Started started,
            LocalPostgres postgres,
            LocalKafka kafka,
            List<KafkaListener> listeners,
            LocalIssuer issuer) {
        for (ServiceName name : ServiceName.values()) {
            ready.put(name, new CompletableFuture<>());
            ports.put(name, Ports.claim(settings.ports().getOrDefault(name, 0), "the " + name.publicName()));
        }
        this.settings = settings;
        this.started = started;
        this.postgres = postgres;
        this.kafka = kafka;
        this.listeners = List.copyOf(listeners);
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
        Suite suite = begin(settings, progress, started);
        for (ServiceName name : ServiceName.values()) {
            suite.service(name);
        }
        return suite;
    }

    /**
     * As {@link #start(SuiteSettings, Consumer, Started)}, and comes back while the services are still starting, in the order in which the story
     * needs them: who asks for one waits until it is ready.
     */
    public static Suite begin(SuiteSettings settings, Consumer<String> progress, Started started) {
        Suite suite = ground(settings, progress, started, List.of());
        progress.accept("evidence-service, standards-service, audit-service, contract-service");
        Thread.ofVirtual().name("start-the-services").start(suite::launchInOrder);
        return suite;
    }

    /**
     * What services stand on, and no service yet: for who starts each of them as a {@link #replica}.
     *
     * @param listeners further addresses of the broker
     */
    public static Suite ground(
            SuiteSettings settings, Consumer<String> progress, Started started, List<KafkaListener> listeners) {
        claimEverything(settings, started);
        progress.accept("PostgreSQL 18, Kafka and a token issuer, at the same time");
        var postgres = together(() -> postgres(settings, started));
        var kafka = together(() -> kafka(settings, started, listeners));
        LocalIssuer issuer = started.add(LocalIssuer.start(settings.folder().resolve("issuer"), settings.issuerPort()));
        // both have ended their start before one of them fails, so that nothing comes up after everything was stopped
        CompletableFuture.allOf(postgres, kafka).exceptionally(failure -> null).join();
        return new Suite(settings, started, outcome(postgres), outcome(kafka), listeners, issuer);
    }

    private static LocalPostgres postgres(SuiteSettings settings, Started started) {
        LocalPostgres postgres =
                started.add(LocalPostgres.start(settings.folder().resolve("postgres"), settings.postgresPort()));
        for (ServiceName name : ServiceName.values()) {
            postgres.createDatabase(name.database());
        }
        return postgres;
    }

    private static LocalKafka kafka(SuiteSettings settings, Started started, List<KafkaListener> listeners) {
        LocalKafka kafka = started.add(LocalKafka.start(
                settings.folder().resolve("kafka"),
                settings.kafkaPort(),
                AotCache.of("kafka", settings.root()).options(settings.training()),
                listeners));
        LocalTopics.create(kafka.bootstrapServers(), TOPIC_PREFIX);
        return kafka;
    }

    /** As many at a time as there are cores, at least two: more at once would only make the first one late. */
    private void launchInOrder() {
        int most = Math.max(2, Runtime.getRuntime().availableProcessors());
        Deque<ServiceProcess> starting = new ArrayDeque<>();
        try {
            for (ServiceName name : ServiceName.values()) {
                if (starting.size() == most) {
                    handOver(starting.remove());
                }
                starting.add(launch(name));
            }
            starting.forEach(this::handOver);
        } catch (LocalFailure e) {
            ready.values().forEach(service -> service.completeExceptionally(e));
        }
    }

    private void handOver(ServiceProcess process) {
        process.awaitReady();
        promise(process.name()).complete(process);
    }

    /** Where they answer, for who begins before all are ready. */
    public Doors doors() {
        return service -> switch (service) {
            case "evidence" -> service(ServiceName.EVIDENCE).address();
            case "standards" -> whoPublishes(ServiceName.STANDARDS).address();
            case "contracts" -> whoPublishes(ServiceName.CONTRACT).address();
            case "audit" -> service(ServiceName.AUDIT).address();
            default -> throw new IllegalArgumentException("there is no such service");
        };
    }

    /** Without a sign of life of the auditor it would publish nothing. */
    private ServiceProcess whoPublishes(ServiceName name) {
        service(ServiceName.AUDIT);
        return service(name);
    }

    /** Where they answer, once all are ready. */
    public Services addresses() {
        return new Services(
                address(ServiceName.EVIDENCE),
                address(ServiceName.STANDARDS),
                address(ServiceName.CONTRACT),
                address(ServiceName.AUDIT));
    }

    /**
     * The service, as soon as it is ready.
     *
     * @throws LocalFailure when it does not become ready
     */
    public ServiceProcess service(ServiceName name) {
        return outcome(promise(name));
    }

    private CompletableFuture<ServiceProcess> promise(ServiceName name) {
        return Objects.requireNonNull(ready.get(name));
    }

    /** Starts a service again that was killed, at its old address; waits until it is ready. */
    public void startAgain(ServiceName name) {
        launchAgain(name);
        service(name).awaitReady();
    }

    /** As {@link #startAgain}, and comes back at once: for more than one at a time, or one that is not to become ready. */
    public void launchAgain(ServiceName name) {
        ready.put(name, CompletableFuture.completedFuture(launch(name)));
    }

    /** The environment of a service, for an operator's commands. */
    public Map<String, String> environment(ServiceName name) {
        return Map.copyOf(configuration(name));
    }

    /**
     * Starts one more process of a service over its one database, on a free port; comes back at once. {@link #service} does not know of it.
     *
     * @param number which of them it is, as its log is named
     * @param otherwise in what its configuration differs, as environment variables
     */
    public ServiceProcess replica(ServiceName name, int number, Map<String, String> otherwise) {
        Map<String, String> configuration = configuration(name);
        configuration.putAll(otherwise);
        return launch(name, Ports.free(), telemetry.log(name, number), configuration);
    }

    public LocalKafka kafka() {
        return kafka;
    }

    /** Starts the broker again that was stopped or killed, at its old addresses. */
    public void startKafkaAgain() {
        kafka = started.add(LocalKafka.start(
                settings.folder().resolve("kafka"),
                kafka.port(),
                AotCache.of("kafka", settings.root()).options(false),
                listeners));
    }

    /** Starts PostgreSQL again that was stopped or killed, at its old address. */
    public void startPostgresAgain() {
        postgres = started.add(LocalPostgres.start(settings.folder().resolve("postgres"), postgres.port()));
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

    /** Where its traces go. */
    public String tracesInWords() {
        return telemetry.whereTracesAre();
    }

    public String token(String person, String role, UUID organisation) {
        return issuer.token(new TokenRequest(person, Set.of(role), organisation, TOKEN_LIFETIME));
    }

    public long residentBytesOfServices() {
        return Arrays.stream(ServiceName.values())
                .map(this::service)
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

    private ServiceProcess launch(ServiceName name) {
        int port = Ports.claim(port(name), "the " + name.publicName());
        return launch(name, port, telemetry.log(name), configuration(name));
    }

    private ServiceProcess launch(ServiceName name, int port, Path log, Map<String, String> configuration) {
        return started.add(ServiceProcess.start(
                name,
                name.jar(settings.root()),
                port,
                log,
                AotCache.of(name.publicName(), settings.root()).options(settings.training()),
                configuration));
    }

    private static <T> CompletableFuture<T> together(Supplier<T> start) {
        return CompletableFuture.supplyAsync(start, Thread::startVirtualThread);
    }

    /** What it came to; its failure as it was thrown. */
    private static <T> T outcome(CompletableFuture<T> of) {
        try {
            return of.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LocalFailure failure) {
                throw failure;
            }
            throw e;
        }
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
        configuration.put("SAIDANDDONE_SERVICES_EVIDENCE_URL", url(ServiceName.EVIDENCE));
        configuration.put("SAIDANDDONE_SERVICES_STANDARDS_URL", url(ServiceName.STANDARDS));
        configuration.put("SAIDANDDONE_SERVICES_CONTRACTS_URL", url(ServiceName.CONTRACT));
        configuration.put("QUARKUS_SWAGGER_UI_ENABLED", "true");
        return configuration;
    }

    private int port(ServiceName name) {
        return Objects.requireNonNull(ports.get(name));
    }

    /** Known before it is started, so that the others can refer to it. */
    private String url(ServiceName name) {
        return "http://127.0.0.1:" + port(name);
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
