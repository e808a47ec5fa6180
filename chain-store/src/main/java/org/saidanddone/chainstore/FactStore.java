package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.AggregateId;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.ProgrammeId;
import org.saidanddone.events.state.State;
import org.saidanddone.inbox.Inbox;

/** This service's copy of the facts: its own aggregates, written with them, and those of other services, as the inbox applied them. */
@ApplicationScoped
public class FactStore {
    private static final Duration AT_MOST = Duration.ofSeconds(1);
    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Database database;
    private final KeptStates states;
    private final Inbox inbox;
    private final ClosureLoading closures;
    private final GateLock gateLock;
    private final Dependents dependents;
    private final ReadSources upstreams;
    private final TransactionSynchronizationRegistry transaction;

    FactStore(
            Database database,
            KeptStates states,
            Inbox inbox,
            ClosureLoading closures,
            GateLock gateLock,
            Dependents dependents,
            ReadSources upstreams,
            TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.states = states;
        this.inbox = inbox;
        this.closures = closures;
        this.gateLock = gateLock;
        this.dependents = dependents;
        this.upstreams = upstreams;
        this.transaction = transaction;
    }

    /** What is known of an aggregate, marked when it is in doubt. */
    public Optional<Fact> find(AggregateRef aggregate) {
        return find(List.of(aggregate)).stream().findFirst();
    }

    /** What is known of these aggregates, in no order; what is in doubt is marked. */
    public List<Fact> find(Collection<AggregateRef> aggregates) {
        Set<AggregateRef> doubtful = inbox.doubtful(aggregates);
        return database.ask(connection -> FactTable.find(connection, aggregates, states)).stream()
                .map(fact -> doubtful.contains(fact.ref()) ? fact.doubted() : fact)
                .toList();
    }

    /** The programmes in which an organisation is one of the two sides, as far as they are known here. */
    public Set<ProgrammeId> programmesOf(OrganisationId organisation) {
        return database.ask(connection -> FactTable.programmesOf(connection, organisation));
    }

    /** All that is known of what a candidate rests on, itself included; what is in doubt is marked. */
    public Facts closureOf(AggregateRef candidate) {
        return closures.load(candidate, Map.of());
    }

    /**
     * Records what an own aggregate has become, in the transaction that changed it, and judges again every publication that rests on
     * it: each is complete, marked unverified, or suspended when this returns, or (called while another is being suspended) when that ends.
     *
     * @throws IllegalStateException when the transaction does not hold the gate lock, or the aggregate was recorded at this version or later
     * @throws IllegalArgumentException when the aggregate is another service's
     */
    public void recordLocal(Event event) {
        gateLock.held();
        if (upstreams.all().contains(event.aggregate().type().source())) {
            throw new IllegalArgumentException("facts of other services come through the inbox");
        }
        if (!database.ask(connection -> FactTable.upsert(connection, event))) {
            throw new IllegalStateException("this version of an own aggregate was recorded before");
        }
        dependents.changed(event.aggregate());
    }

    /**
     * The state of an aggregate that may still be on its way from another service: waits up to one second for it, outside a transaction.
     *
     * @return empty when it did not come, or is of another kind: then there is very likely no such aggregate
     * @throws IllegalStateException inside a transaction, which would hold its locks all the while
     */
    public <S extends State> Optional<S> await(AggregateId id, Class<S> kind) {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            throw new IllegalStateException("a reference is awaited outside a transaction");
        }
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        Optional<Fact> fact = find(id.ref());
        while (fact.isEmpty()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            fact = find(id.ref());
        }
        return fact.map(Fact::state).filter(kind::isInstance).map(kind::cast);
    }
}
