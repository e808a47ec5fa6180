package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

/** The pool of a service, as it is without a setting of that service. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PooledConnectionTest {
    @Inject
    DataSource database;

    @Test
    void aTransactionMayIdleForFiveSeconds() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show idle_in_transaction_session_timeout")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("5s");
        }
    }

    @Test
    void nobodyWaitsForeverForADatabaseThatStandsStill() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(12_000);
        }
    }

    @Test
    void aRefusedRowIsNotQuotedInTheException() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table words (word text constraint short check (length(word) < 5))");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("insert into words values ('canary')"))
                    .withMessageContaining("short")
                    .matches(refused -> !refused.getMessage().contains("canary"), "does not quote the row");
        }
    }
}
