package org.saidanddone.audit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.events.id.Source;
import org.saidanddone.inbox.End;
import org.saidanddone.inbox.NotProven;
import org.saidanddone.inbox.Upstreams;

/**
 * Tells a frontier that is not reached yet from one that lies beyond the end of a topic. No decision was ever made there, and whoever waited
 * for it would keep all that its source says afterwards out of the journal. Of each source one event waits at a time, and what is parked. One thread.
 */
@ApplicationScoped
class Unreachable {
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(1);

    private final Upstreams upstreams;
    private final long patienceNanos;
    private final Map<UUID, Long> askAgain = new HashMap<>();

    Unreachable(
            Upstreams upstreams,
            @ConfigProperty(name = "saidanddone.journal.frontier-patience", defaultValue = "30S") Duration patience) {
        this.upstreams = upstreams;
        this.patienceNanos = patience.toNanos();
    }

    /** It waits no longer. */
    void forget(UUID event) {
        askAgain.remove(event);
    }

    /**
     * Whether nothing will ever be read that it waits for. The broker is asked only when it has waited for a while.
     *
     * @param missing the part of its frontier that is not reached
     */
    boolean is(UUID event, Map<Source, Long> missing) {
        long now = System.nanoTime();
        Long due = askAgain.putIfAbsent(event, now + patienceNanos);
        if (due == null || now - due < 0) {
            return false;
        }
        askAgain.put(event, now + patienceNanos);
        try {
            Map<Source, End> ends = upstreams.ends(missing.keySet(), ANSWERED_WITHIN);
            return missing.entrySet().stream().anyMatch(claim -> {
                End end = ends.get(claim.getKey());
                return end != null && end.offset() < claim.getValue();
            });
        } catch (NotProven e) {
            return false;
        }
    }
}
