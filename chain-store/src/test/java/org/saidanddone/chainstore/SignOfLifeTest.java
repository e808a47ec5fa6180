package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saidanddone.inbox.Heartbeat;

class SignOfLifeTest {
    private static final long NOW = 77_000_000_000L;
    private static final String NO_SIGN = "its relay gave no sign of life within the last 5 seconds";
    private static final String UNSENT = "its relay has had something to send for 5 seconds or longer";

    @Test
    void aSourceThatWasNeverHeardProvesNothing() {
        assertThat(SignOfLife.missing(Optional.empty(), NOW)).contains(NO_SIGN);
    }

    @Test
    void aHeartbeatOfFiveSecondsAgoIsASign() {
        assertThat(missing(Duration.ZERO, NOW - 5_000_000_000L)).isEmpty();
    }

    @Test
    void anOlderHeartbeatIsNone() {
        assertThat(missing(Duration.ZERO, NOW - 5_000_000_001L)).contains(NO_SIGN);
    }

    @Test
    void somethingUnsentForLessThanFiveSecondsIsUsual() {
        assertThat(missing(Duration.ofMillis(4_999), NOW)).isEmpty();
    }

    @Test
    void somethingUnsentForFiveSecondsIsNot() {
        assertThat(missing(Duration.ofSeconds(5), NOW)).contains(UNSENT);
    }

    private static Optional<String> missing(Duration oldestUnsent, long seenNanos) {
        return SignOfLife.missing(Optional.of(new Heartbeat(7, oldestUnsent, seenNanos)), NOW);
    }
}
