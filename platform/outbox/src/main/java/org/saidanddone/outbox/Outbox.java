package org.saidanddone.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventCodec;
import org.saidanddone.observability.Traceparent;

/** Where a service puts its events: into the same transaction as the change they tell of. */
@ApplicationScoped
public class Outbox {
    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final WakeAfterCommit wake;
    private final Optional<String> source;
    private final EventCodec codec = new EventCodec();

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            WakeAfterCommit wake,
            @ConfigProperty(name = "saidanddone.source") Optional<String> source) {
        this.database = database;
        this.transaction = transaction;
        this.wake = wake;
        this.source = source;
    }

    /**
     * Appends an event. The aggregate's row must be locked, changed and flushed before, so that positions ascend with versions.
     * The trace of the current span, when there is one, goes along.
     *
     * @throws IllegalStateException outside a transaction, or when this version of the aggregate was appended before
     * @throws OutboxClosed when the database was restored and is behind what it had told
     * @throws IllegalArgumentException when the event is not this service's, or does not fit its schema
     */
    public Appended append(Event event) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended inside the transaction of its write");
        }
        String owner = event.aggregate().type().source().publicName();
        if (!source.equals(Optional.of(owner))) {
            throw new IllegalArgumentException("only the service that owns an aggregate appends its events");
        }
        byte[] payload = codec.write(event);
        try (Connection connection = database.getConnection()) {
            Appended appended = OutboxTable.insert(connection, event, payload, Traceparent.current());
            wake.register(transaction);
            return appended;
        } catch (SQLException e) {
            throw new IllegalStateException("the event could not be appended to the outbox", e);
        }
    }
}
