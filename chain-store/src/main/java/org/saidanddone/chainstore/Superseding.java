package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.saidanddone.events.id.AggregateRef;

/** Takes earlier versions out of force when a newer one was published, in the same transaction and after it (ADR 006). */
@ApplicationScoped
class Superseding {
    private final Database database;
    private final Owners owners;

    Superseding(Database database, Owners owners) {
        this.database = database;
        this.owners = owners;
    }

    void by(AggregateRef published, Instant at) {
        Publications owner = owners.of(published);
        for (AggregateRef earlier : owner.supersededBy(published)) {
            // First here, as when something is suspended: whatever the service's own write leads to must find it
            // superseded.
            database.ask(connection -> {
                for (StoredPublication stored : PublicationTable.find(connection, List.of(earlier))) {
                    PublicationTable.store(connection, stored.asSuperseded(), at);
                }
                ClosureIndex.clear(connection, earlier);
                return true;
            });
            owner.supersede(earlier);
        }
    }
}
