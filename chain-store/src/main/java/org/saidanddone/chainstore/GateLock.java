package org.saidanddone.chainstore;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

/**
 * One lock per database that makes all transactions serial which publish, suspend, apply an inbox batch, or locally write what a
 * rule reads (docs/gate-protocol.md, "Gate lock").
 */
@ApplicationScoped
public class GateLock {
    /** Any constant; the same in every replica and every release. */
    private static final long KEY = 0x5A1D_0D0E_6A7EL;

    // In one round trip, so that no holder can pause between the lock and its bound. Who waits is bounded as well.
    private static final String TAKE = "set local lock_timeout = '10s'; select pg_advisory_xact_lock(" + KEY
            + "); set local transaction_timeout = '5s'";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(2);

    private final Database database;
    private final TransactionSynchronizationRegistry transaction;
    private final GateMeters meters;

    GateLock(Database database, TransactionSynchronizationRegistry transaction, GateMeters meters) {
        this.database = database;
        this.transaction = transaction;
        this.meters = meters;
    }

    /**
     * Waits for the lock and holds it until the transaction ends, at most 5 s: then PostgreSQL ends the session. Take it before any
     * row lock. Taking it again in the same transaction changes nothing.
     *
     * @throws Refusal 503 when others held it for longer than 10 s
     * @throws IllegalStateException outside a transaction
     */
    public void take() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("the gate lock is taken inside a transaction");
        }
        if (transaction.getResource(GateTransaction.class) != null) {
            return;
        }
        long began = System.nanoTime();
        database.ask(connection -> {
            try (Statement take = connection.createStatement()) {
                boolean taken = take.execute(TAKE);
                meters.waitedForLock(true, System.nanoTime() - began);
                return taken;
            } catch (SQLException e) {
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    meters.waitedForLock(false, System.nanoTime() - began);
                    throw new Refusal(
                                    ProblemType.UNAVAILABLE,
                                    "Too many wait for the gate. Nothing was changed. Try again.")
                            .retryAfter(TRY_AGAIN_AFTER);
                }
                throw e;
            }
        });
        transaction.putResource(GateTransaction.class, new GateTransaction());
    }

    /** Whatever is done from here on, nothing of this transaction stays. */
    void nothingStays() {
        transaction.setRollbackOnly();
    }

    /** @throws IllegalStateException when this transaction does not hold the lock: a defect, since others could then write at once */
    GateTransaction held() {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE
                && transaction.getResource(GateTransaction.class) instanceof GateTransaction held) {
            return held;
        }
        throw new IllegalStateException("this must happen inside a transaction that holds the gate lock");
    }
}
