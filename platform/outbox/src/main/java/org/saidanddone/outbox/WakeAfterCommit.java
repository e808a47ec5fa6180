package org.saidanddone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Wakes the relay as soon as a transaction that appended has committed, once for each transaction. */
@ApplicationScoped
class WakeAfterCommit {
    private static final Object REGISTERED = new Object();

    private final WakeUp wakeUp;

    WakeAfterCommit(WakeUp wakeUp) {
        this.wakeUp = wakeUp;
    }

    void register(TransactionSynchronizationRegistry transaction) {
        if (transaction.getResource(REGISTERED) == null) {
            transaction.putResource(REGISTERED, REGISTERED);
            transaction.registerInterposedSynchronization(new Woken());
        }
    }

    private final class Woken implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                wakeUp.ring();
            }
        }
    }
}
