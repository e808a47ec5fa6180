package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.PublicationStatus;

/** Puts what was published where it is never judged and never published again: out of the closure index, with what it stood under. */
@ApplicationScoped
class OutOfForce {
    private final Database database;

    OutOfForce(Database database) {
        this.database = database;
    }

    /** Before the service's own write, as when something is suspended: whatever that leads to must find it so. */
    void put(AggregateRef candidate, PublicationStatus forGood, Instant at) {
        database.ask(connection -> {
            for (StoredPublication stored : PublicationTable.find(connection, List.of(candidate))) {
                PublicationTable.store(connection, stored.outOfForce(forGood), at);
            }
            ClosureIndex.clear(connection, candidate);
            return true;
        });
    }
}
