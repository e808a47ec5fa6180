package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

class DurableDatabaseTest {
    @Test
    void aDatabaseThatKeepsWhatItCommittedIsAccepted() throws SQLException {
        try (Connection connection = connect()) {
            assertThatCode(() -> DurableDatabase.require(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void aDatabaseThatCommitsBeforeItWritesIsRefused() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");

            assertThatIllegalStateException()
                    .isThrownBy(() -> DurableDatabase.require(connection))
                    .withMessage("PostgreSQL runs with synchronous_commit off and may lose what was acknowledged:"
                            + " switch it on and start again");
        }
    }

    @Test
    void aDatabaseThatDoesNotWaitForItsDiskIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DurableDatabase.require("fsync", "off"))
                .withMessage("PostgreSQL runs with fsync off and may lose what was acknowledged:"
                        + " switch it on and start again");
    }

    private static Connection connect() throws SQLException {
        Infrastructure infrastructure = Infrastructure.get();
        return DriverManager.getConnection(
                infrastructure.jdbcUrl("postgres"), infrastructure.username(), infrastructure.password());
    }
}
