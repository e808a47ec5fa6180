package org.saidanddone.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.observability.AtMostEvery;

/**
 * How far the relay lags behind, asked of the database at a scrape: every replica tells the same, whichever relays, and whether or not
 * Kafka answers.
 */
@ApplicationScoped
class RelayGauges {
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final MeterRegistry registry;
    private final boolean sends;
    private final DataSource database;
    private final AtMostEvery<UnsentRows> unsent = new AtMostEvery<>(INTERVAL, this::read);

    RelayGauges(
            MeterRegistry registry,
            DataSource database,
            @ConfigProperty(name = "saidanddone.source") Optional<String> source) {
        this.registry = registry;
        this.database = database;
        this.sends = source.isPresent();
    }

    void register(@Observes StartupEvent event) {
        if (sends) {
            Gauge.builder("saidanddone.relay.unsent", unsent, value(UnsentRows::count))
                    .baseUnit("rows")
                    .description("Events written here that Kafka has not acknowledged, counted up to 10000.")
                    .strongReference(true)
                    .register(registry);
            Gauge.builder("saidanddone.relay.oldest.unsent.age", unsent, value(UnsentRows::oldestAgeSeconds))
                    .baseUnit("seconds")
                    .description("Age of the oldest event that Kafka has not acknowledged, 0 when there is none.")
                    .strongReference(true)
                    .register(registry);
        }
    }

    private static ToDoubleFunction<AtMostEvery<UnsentRows>> value(ToDoubleFunction<UnsentRows> of) {
        return unsent -> unsent.get().map(rows -> of.applyAsDouble(rows)).orElse(Double.NaN);
    }

    private UnsentRows read() {
        try (Connection connection = database.getConnection()) {
            return OutboxTable.unsent(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox could not be read", e);
        }
    }
}
