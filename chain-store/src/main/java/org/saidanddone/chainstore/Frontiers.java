package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.saidanddone.events.id.Source;
import org.saidanddone.inbox.Inbox;

/** How far the facts reach that a decision in this transaction rests on (docs/gate-protocol.md, "Frontier"). */
@ApplicationScoped
class Frontiers {
    private final GateLock gateLock;
    private final Inbox inbox;
    private final ReadSources upstreams;

    Frontiers(GateLock gateLock, Inbox inbox, ReadSources upstreams) {
        this.gateLock = gateLock;
        this.inbox = inbox;
        this.upstreams = upstreams;
    }

    /** The next offset per upstream: facts before it were seen, facts from it on were not. */
    Map<Source, Long> present() {
        return gateLock.held().frontier(upstreams.all(), inbox.nextOffsets());
    }
}
