package org.saidanddone.inbox;

import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Starts the inbox with the application, if that has an {@link InboxHandler}, and ends it with it. */
@ApplicationScoped
class InboxLifecycle {
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final InboxSettings settings;
    private final Instance<InboxHandler> handlers;
    private final Instance<DataSource> database;
    private final Progress progress;
    private final Heartbeats heartbeats;
    private final OpenTelemetry telemetry;
    private final List<Thread> threads = new ArrayList<>();
    private @Nullable ApplierLoop applier;
    private @Nullable HeartbeatLoop listener;

    InboxLifecycle(
            InboxSettings settings,
            @Any Instance<InboxHandler> handlers,
            Instance<DataSource> database,
            Progress progress,
            Heartbeats heartbeats,
            OpenTelemetry telemetry) {
        this.settings = settings;
        this.handlers = handlers;
        this.database = database;
        this.progress = progress;
        this.heartbeats = heartbeats;
        this.telemetry = telemetry;
    }

    void start(@Observes StartupEvent event) {
        if (handlers.isUnsatisfied()) {
            return;
        }
        InboxHandler handler = handlers.get();
        if (handler.sources().isEmpty()) {
            progress.caughtUp();
            return;
        }
        listener = new HeartbeatLoop(settings.bootstrapServers(), settings.topics(), handler.sources(), heartbeats);
        applier = new ApplierLoop(
                settings,
                handler,
                new JtaTransactions(database.get()),
                progress,
                new ApplyTraces(telemetry, settings.topics()));
        begin("inbox-heartbeats", listener);
        begin("inbox-applier", applier);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (listener != null) {
            listener.stop();
        }
        if (applier != null) {
            applier.stop();
        }
        for (Thread thread : threads) {
            thread.join(FAREWELL);
        }
    }

    private void begin(String name, Runnable loop) {
        threads.add(Thread.ofPlatform().daemon().name(name).start(loop));
    }
}
