package org.saidanddone.outbox;

import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;

/** Starts the relay with an application that has {@code saidanddone.source}, and stops it with the application. */
@ApplicationScoped
class RelayLifecycle {
    private static final String KAFKA = "kafka.";

    private final Config config;
    private final WakeUp wakeUp;
    private final Waiting waiting;
    private final OpenTelemetry telemetry;
    private volatile @Nullable Relay relay;

    RelayLifecycle(Config config, WakeUp wakeUp, Waiting waiting, OpenTelemetry telemetry) {
        this.config = config;
        this.wakeUp = wakeUp;
        this.waiting = waiting;
        this.telemetry = telemetry;
    }

    void start(@Observes StartupEvent event) {
        Optional<String> name = config.getOptionalValue("saidanddone.source", String.class);
        if (name.isPresent()) {
            Source source = Source.named(name.get())
                    .orElseThrow(() -> new IllegalStateException(
                            "saidanddone.source must be evidence, standards, contracts or audit"));
            Relay started = new Relay(settings(source), wakeUp, waiting, new SendTraces(telemetry));
            started.start();
            relay = started;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        Relay started = relay;
        if (started != null) {
            started.close();
        }
    }

    /** Empty in an application that sends nothing. */
    Optional<RelayState> state() {
        return Optional.ofNullable(relay).map(Relay::state);
    }

    private RelaySettings settings(Source source) {
        Topics topics = new Topics(config.getOptionalValue("saidanddone.topics.prefix", String.class)
                .orElse("said-and-done"));
        RelayDatabase database = new RelayDatabase(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getOptionalValue("quarkus.datasource.password", String.class)
                        .orElse(""));
        return new RelaySettings(
                source,
                RelayTopics.of(topics, source),
                new KafkaSettings(kafka(), source),
                database,
                RelaySettings.LOCK_KEY);
    }

    private Map<String, String> kafka() {
        Map<String, String> given = new HashMap<>();
        given.put("bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class));
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(KAFKA)) {
                config.getOptionalValue(name, String.class)
                        .ifPresent(value -> given.put(name.substring(KAFKA.length()), value));
            }
        }
        return given;
    }
}
