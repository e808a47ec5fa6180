package org.saidanddone.chainstore;

import java.util.Set;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.state.Decision;

/** The aggregates of a service that stand behind the gate. A service that publishes has one such bean. */
public interface Publications {
    /** The kinds of aggregate that this service publishes. */
    Set<AggregateType> types();

    /**
     * Suspends what is published: a new version of the aggregate with this decision, its event appended to the outbox and given to
     * {@link FactStore#recordLocal}. Called inside the transaction that broke the chain, which holds the gate lock; it fails as a whole when this throws.
     */
    void suspend(AggregateRef candidate, Decision decision);
}
