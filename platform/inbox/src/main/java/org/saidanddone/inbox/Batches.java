package org.saidanddone.inbox;

import io.opentelemetry.context.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.saidanddone.events.id.Source;

/** The transactions of the applier. */
final class Batches {
    private final Transactions transactions;
    private final InboxHandler handler;
    private final ApplyTraces traces;
    private final Reader reader = new Reader();

    Batches(Transactions transactions, InboxHandler handler, ApplyTraces traces) {
        this.transactions = transactions;
        this.handler = handler;
        this.traces = traces;
    }

    /**
     * How far a batch came.
     *
     * @param next the offset of the first record that was not applied
     * @param held whether the handler holds that record back
     */
    record Applied(long next, boolean held) {}

    /**
     * Applies records of one source, in one transaction with the offset they lead to.
     *
     * @param expected the stored offset this applier believes in
     * @throws FencedOff when it is another one: nothing was done
     */
    Applied apply(Source source, long expected, List<Incoming> records) {
        try (ApplyTraces.Batch spans = traces.batch(records.size())) {
            Applied applied = apply(source, expected, records, spans);
            spans.committed(applied.next());
            return applied;
        }
    }

    private Applied apply(Source source, long expected, List<Incoming> records, ApplyTraces.Batch spans) {
        return transactions.run(connection -> {
            begin(connection);
            if (!Offsets.stillAt(connection, source, expected)) {
                throw new FencedOff();
            }
            Application application = new Application(connection, handler, reader);
            long next = expected;
            boolean held = false;
            for (Incoming record : records) {
                try (Scope current = spans.begin(record).makeCurrent()) {
                    held = !application.take(record);
                }
                if (held) {
                    break;
                }
                next = record.position().offset() + 1;
            }
            if (!Offsets.move(connection, source, expected, next)) {
                throw new FencedOff();
            }
            return new Applied(next, held);
        });
    }

    /** Ids of parked records that newer software may be able to read. */
    List<Long> parked() {
        return transactions.run(Parking::waiting);
    }

    /** Tries one of them again, in a transaction of its own. False when the handler holds it back. */
    boolean retry(long parkedId) {
        return transactions.run(connection -> {
            begin(connection);
            Offsets.lockAll(connection);
            var parked = Parking.take(connection, parkedId);
            return parked.isEmpty() || new Application(connection, handler, reader).retry(parked.get());
        });
    }

    void findGaps(Duration patience) {
        transactions.run(connection -> {
            Findings.addLongMissing(connection, patience);
            return patience;
        });
    }

    /** The gate lock first; from then on, whoever holds it is bounded, even if paused. */
    private void begin(Connection connection) throws SQLException {
        handler.begin();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local transaction_timeout = '5s'");
        }
    }
}
