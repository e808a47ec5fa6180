package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import org.saidanddone.events.id.AggregateRef;

/** Finds who in this service keeps the aggregates that stand behind the gate. */
@ApplicationScoped
class Owners {
    private final Instance<Publications> publications;

    Owners(Instance<Publications> publications) {
        this.publications = publications;
    }

    /** @throws IllegalStateException when nobody does: a defect */
    Publications of(AggregateRef candidate) {
        return publications.stream()
                .filter(owner -> owner.types().contains(candidate.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody here publishes aggregates of this type"));
    }
}
