package org.saidanddone.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.saidanddone.events.id.Source;
import org.saidanddone.observability.AtMostEvery;

/** How far each source is read, whether it lives, and what waits for a person. No scrape asks Kafka: what cannot be known is NaN. */
@ApplicationScoped
class InboxGauges {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final double NANOS = 1e9;

    private final MeterRegistry registry;
    private final Instance<InboxHandler> handlers;
    private final Instance<DataSource> database;
    private final Progress progress;
    private final Heartbeats heartbeats;
    private final AtMostEvery<OpenCases> open = new AtMostEvery<>(INTERVAL, this::read);

    InboxGauges(
            MeterRegistry registry,
            @Any Instance<InboxHandler> handlers,
            Instance<DataSource> database,
            Progress progress,
            Heartbeats heartbeats) {
        this.registry = registry;
        this.handlers = handlers;
        this.database = database;
        this.progress = progress;
        this.heartbeats = heartbeats;
    }

    void register(@Observes StartupEvent event) {
        if (!handlers.isUnsatisfied()) {
            handlers.get().sources().forEach(this::register);
        }
    }

    private void register(Source source) {
        gauge(
                source,
                "saidanddone.inbox.lag",
                "events",
                "Events on the source's topic that are not applied here. NaN when another replica applies, or Kafka did not tell the end within 10 seconds.",
                () -> lag(source));
        gauge(
                source,
                "saidanddone.inbox.heartbeat.age",
                "seconds",
                "Time since the source's relay was last seen alive. NaN until then; from 5 seconds on nothing is published.",
                () -> heartbeatAge(source));
        gauge(
                source,
                "saidanddone.inbox.parked",
                "events",
                "Events of the source that could not be applied and are kept aside.",
                () -> open(OpenCases.PARKED, source));
        for (Finding.Kind kind : Finding.Kind.values()) {
            Gauge.builder("saidanddone.inbox.findings", () -> open(kind.publicName(), source))
                    .description("Findings about the source that nobody resolved: a person has to look.")
                    .tag("source", source.publicName())
                    .tag("kind", kind.publicName())
                    .register(registry);
        }
    }

    private void gauge(Source source, String name, String unit, String help, Supplier<Number> value) {
        Gauge.builder(name, value)
                .baseUnit(unit)
                .description(help)
                .tag("source", source.publicName())
                .register(registry);
    }

    private double lag(Source source) {
        OptionalLong lag = progress.lag(source);
        return lag.isPresent() ? lag.getAsLong() : Double.NaN;
    }

    private double heartbeatAge(Source source) {
        return heartbeats
                .last(source)
                .map(last -> (System.nanoTime() - last.seenNanos()) / NANOS)
                .orElse(Double.NaN);
    }

    private double open(String what, Source source) {
        return open.get()
                .map(cases -> (double) cases.count(what, source.publicName()))
                .orElse(Double.NaN);
    }

    private OpenCases read() {
        try (Connection connection = database.get().getConnection()) {
            return OpenCases.read(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be read", e);
        }
    }
}
