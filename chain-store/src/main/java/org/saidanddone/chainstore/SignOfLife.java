package org.saidanddone.chainstore;

import java.time.Duration;
import java.util.Optional;
import org.saidanddone.inbox.Heartbeat;

/** What a source's heartbeat proves: that its relay runs, and that nothing waits there to be sent. */
final class SignOfLife {
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(5);
    private static final Duration OLDEST_UNSENT = Duration.ofSeconds(5);

    private SignOfLife() {}

    /**
     * Which proof is missing; empty when none is.
     *
     * @param nanos {@link System#nanoTime} of this process: no other clock is believed
     */
    static Optional<String> missing(Optional<Heartbeat> last, long nanos) {
        if (last.isEmpty() || nanos - last.get().seenNanos() > SEEN_WITHIN.toNanos()) {
            return Optional.of("its relay gave no sign of life within the last 5 seconds");
        }
        if (last.get().oldestUnsentAge().compareTo(OLDEST_UNSENT) >= 0) {
            return Optional.of("its relay has had something to send for 5 seconds or longer");
        }
        return Optional.empty();
    }
}
