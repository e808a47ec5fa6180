package org.saidanddone.observability;

import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** Timers of one kind: with the same buckets everywhere, in seconds, so that they can be laid beside each other. */
public final class Timers {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(10)
    };

    private Timers() {}

    /** @param help one sentence that says what is timed */
    public static Timer.Builder named(String name, String help) {
        return Timer.builder(name).description(help).serviceLevelObjectives(BUCKETS);
    }
}
