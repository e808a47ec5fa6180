package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.PublicationStatus;

/** Takes out of force what its own side no longer stands by: an act that nobody judges, and that nothing undoes (docs/gate-protocol.md, "Withdraw"). */
@ApplicationScoped
public class Withdrawal {
    private final GateLock gateLock;
    private final OutOfForce outOfForce;
    private final Now now;

    Withdrawal(GateLock gateLock, OutOfForce outOfForce, Now now) {
        this.gateLock = gateLock;
        this.outOfForce = outOfForce;
        this.now = now;
    }

    /**
     * In the caller's transaction, which holds the gate lock.
     *
     * @param candidate published or suspended
     * @param act writes the aggregate's withdrawn version, appends its event to the outbox and records it with {@link FactStore#recordLocal},
     *     which suspends what can no longer do without it
     * @throws IllegalStateException when the transaction does not hold the gate lock
     */
    public void withdraw(AggregateRef candidate, Runnable act) {
        gateLock.held();
        outOfForce.put(candidate, PublicationStatus.WITHDRAWN, now.now());
        act.run();
    }
}
