package org.saidanddone.audit.secondlook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.events.id.Source;
import org.saidanddone.inbox.End;
import org.saidanddone.inbox.Heartbeat;
import org.saidanddone.inbox.Inbox;
import org.saidanddone.inbox.InboxHandler;
import org.saidanddone.inbox.NotProven;
import org.saidanddone.inbox.Upstreams;
import org.saidanddone.outbox.Sending;

/**
 * Whether audit-service knows all that the others have told, they are there to act on it, and it is heard itself: no gate opens without its
 * signs of life. Else a service that is down, or an event on its way, would look like a suspension that never came.
 */
@ApplicationScoped
class ProvenCurrent {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2);
    private static final Duration REACHED_WITHIN = Duration.ofSeconds(2);
    private static final Duration ALIVE_WITHIN = Duration.ofSeconds(5);

    private final Set<Source> sources;
    private final Upstreams upstreams;
    private final Inbox inbox;
    private final Sending sending;

    ProvenCurrent(InboxHandler reader, Upstreams upstreams, Inbox inbox, Sending sending) {
        this.sources = reader.sources();
        this.upstreams = upstreams;
        this.inbox = inbox;
        this.sending = sending;
    }

    /** Asked outside a transaction; takes some seconds at most. */
    boolean isSo() {
        try {
            Map<Source, Long> ends = new EnumMap<>(Source.class);
            Map<Source, End> told = upstreams.ends(sources, ANSWERED_WITHIN);
            told.forEach((source, end) -> ends.put(source, end.offset()));
            return sending.isPrompt(ALIVE_WITHIN)
                    && sources.stream().allMatch(this::isAlive)
                    && inbox.awaitReached(ends, REACHED_WITHIN);
        } catch (NotProven e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isAlive(Source source) {
        Optional<Heartbeat> last = upstreams.heartbeat(source);
        return last.isPresent()
                && System.nanoTime() - last.get().seenNanos() <= ALIVE_WITHIN.toNanos()
                && last.get().oldestUnsentAge().compareTo(ALIVE_WITHIN) < 0;
    }
}
