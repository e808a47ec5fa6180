package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.PublicationStatus;

/** Takes earlier versions out of force when a newer one was published, in the same transaction and after it (ADR 006). */
@ApplicationScoped
class Superseding {
    private final OutOfForce outOfForce;
    private final Owners owners;

    Superseding(OutOfForce outOfForce, Owners owners) {
        this.outOfForce = outOfForce;
        this.owners = owners;
    }

    void by(AggregateRef published, Instant at) {
        Publications owner = owners.of(published);
        for (AggregateRef earlier : owner.supersededBy(published)) {
            outOfForce.put(earlier, PublicationStatus.SUPERSEDED, at);
            owner.supersede(earlier);
        }
    }
}
