package org.saidanddone.attack.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.attack.check.Violations;
import org.saidanddone.attack.history.History;
import org.saidanddone.attack.plot.Plot;

/** All clients, each playing one scene after the other until it is told to stop. */
public final class Players {
    private static final long MOMENT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Ground ground;
    private final Plots plots;
    private final History history;
    private final Violations violations;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    public Players(Ground ground, Plots plots, History history, Violations violations) {
        this.ground = ground;
        this.plots = plots;
        this.history = history;
        this.violations = violations;
    }

    /** One more client. */
    public void play(Client client) {
        threads.add(Thread.ofVirtual().start(() -> loop(client)));
    }

    private void loop(Client client) {
        try {
            while (!stopped) {
                Optional<Plot> plot = plots.any(client.random(), number -> Builder.build(client, ground, number));
                if (plot.isEmpty()) {
                    LockSupport.parkNanos(MOMENT_NANOS);
                } else {
                    Moves moves = new Moves(client, ground, plot.get(), history, violations);
                    if (!new Scenes(moves).playOne()) {
                        plots.retire(plot.get());
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            client.failed(e);
        }
    }

    /** Waits until each has ended what it was at. */
    public void end() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
