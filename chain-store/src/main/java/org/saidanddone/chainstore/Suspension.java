package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.saidanddone.events.state.Decision;

/** Takes back what was published, as the gate decided. */
@ApplicationScoped
class Suspension {
    private final Database database;
    private final Frontiers frontiers;
    private final Owners owners;
    private final GateMeters meters;

    Suspension(Database database, Frontiers frontiers, Owners owners, GateMeters meters) {
        this.database = database;
        this.frontiers = frontiers;
        this.owners = owners;
        this.meters = meters;
    }

    /** @param gaps codes of the rules that found a gap, or {@link org.saidanddone.events.state.FindingState#GAP} */
    void suspend(StoredPublication published, List<String> gaps, Instant at) {
        Decision decision =
                new Decision(at, published.profile().number(), published.rules(), gaps, null, frontiers.present());
        // First here: whatever the service's own write leads to must find it suspended.
        database.ask(connection -> {
            PublicationTable.store(connection, published.asSuspended(at), at);
            ClosureIndex.clear(connection, published.candidate());
            return true;
        });
        owners.of(published.candidate()).suspend(published.candidate(), decision);
        meters.suspended(published.candidate().type(), decision.gaps());
    }
}
