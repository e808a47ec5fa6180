package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.id.Source;

class HeartbeatsTest {
    private final Heartbeats heartbeats = new Heartbeats();

    @Test
    void theFirstHeartbeatReadProvesNothing() {
        heartbeats.read(Source.EVIDENCE, 41, Duration.ZERO, 1_000);

        assertThat(heartbeats.last(Source.EVIDENCE)).isEmpty();
    }

    @Test
    void aCounterThatMovedIsASignOfLife() {
        heartbeats.read(Source.EVIDENCE, 41, Duration.ZERO, 1_000);
        heartbeats.read(Source.EVIDENCE, 42, Duration.ofMillis(7), 2_000);

        assertThat(heartbeats.last(Source.EVIDENCE)).contains(new Heartbeat(42, Duration.ofMillis(7), 2_000));
        assertThat(heartbeats.last(Source.STANDARDS)).isEmpty();
    }

    @Test
    void theFirstHeartbeatReadAfterReconnectingProvesNothingEither() {
        heartbeats.read(Source.EVIDENCE, 41, Duration.ZERO, 1_000);
        heartbeats.read(Source.EVIDENCE, 42, Duration.ZERO, 2_000);
        heartbeats.connected();
        heartbeats.read(Source.EVIDENCE, 43, Duration.ZERO, 3_000);
        assertThat(heartbeats.last(Source.EVIDENCE)).contains(new Heartbeat(42, Duration.ZERO, 2_000));

        heartbeats.read(Source.EVIDENCE, 44, Duration.ZERO, 4_000);
        assertThat(heartbeats.last(Source.EVIDENCE)).contains(new Heartbeat(44, Duration.ZERO, 4_000));
    }

    @Test
    void aCounterThatStandsStillIsNone() {
        heartbeats.read(Source.EVIDENCE, 41, Duration.ZERO, 1_000);
        heartbeats.read(Source.EVIDENCE, 42, Duration.ZERO, 2_000);
        heartbeats.read(Source.EVIDENCE, 42, Duration.ZERO, 3_000);

        assertThat(heartbeats.last(Source.EVIDENCE)).contains(new Heartbeat(42, Duration.ZERO, 2_000));
    }
}
