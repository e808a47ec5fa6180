package org.saidanddone.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions that the handler's own statements, on the same data source, are part of. */
final class JtaTransactions implements Transactions {
    private static final int MOST_SECONDS = 30;

    private final DataSource database;

    JtaTransactions(DataSource database) {
        this.database = database;
    }

    @Override
    public <T> T run(Work<T> work) {
        return QuarkusTransaction.requiringNew().timeout(MOST_SECONDS).call(() -> {
            try (Connection connection = database.getConnection()) {
                return work.with(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("the inbox could not be written", e);
            }
        });
    }
}
