package org.saidanddone.chainstore;

import java.util.List;
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

    /** The earlier versions of the same that are published or suspended: publishing this one supersedes them. In their order. */
    List<AggregateRef> supersededBy(AggregateRef candidate);

    /**
     * A newer version was published: this one is superseded, with the decision that it stood under, its event appended to the outbox and given to
     * {@link FactStore#recordLocal}. Called inside the publishing transaction, after the newer one's event. That is done only once this event,
     * too, is acknowledged.
     */
    void supersede(AggregateRef candidate);
}
