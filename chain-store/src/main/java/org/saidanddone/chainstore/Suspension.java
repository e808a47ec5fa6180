package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.saidanddone.chain.gate.Verdict;
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

    void suspend(StoredPublication published, Verdict.Incomplete incomplete, Instant at) {
        Decision decision = new Decision(
                at,
                published.profile().number(),
                published.rules(),
                incomplete.gaps().stream()
                        .map(gap -> gap.rule().code())
                        .distinct()
                        .toList(),
                null,
                frontiers.present());
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
