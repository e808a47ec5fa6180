package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.state.Decision;

/** Takes back what was published, as the gate decided. */
@ApplicationScoped
class Suspension {
    private final Database database;
    private final Frontiers frontiers;
    private final Instance<Publications> publications;

    Suspension(Database database, Frontiers frontiers, Instance<Publications> publications) {
        this.database = database;
        this.frontiers = frontiers;
        this.publications = publications;
    }

    void suspend(StoredPublication published, Verdict.Incomplete incomplete, Instant at) {
        Decision decision = new Decision(
                at,
                published.profile(),
                published.rules(),
                incomplete.gaps().stream()
                        .map(gap -> gap.rule().code())
                        .distinct()
                        .toList(),
                null,
                frontiers.present());
        // First here: whatever the service's own write leads to must find it suspended.
        database.ask(connection -> {
            PublicationTable.store(connection, published.asSuspended(at));
            ClosureIndex.clear(connection, published.candidate());
            return true;
        });
        owner(published.candidate().type()).suspend(published.candidate(), decision);
    }

    private Publications owner(AggregateType type) {
        return publications.stream()
                .filter(candidate -> candidate.types().contains(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody here publishes aggregates of this type"));
    }
}
