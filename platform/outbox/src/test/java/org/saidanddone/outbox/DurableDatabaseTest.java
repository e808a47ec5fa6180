package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.testing.Infrastructure;

class DurableDatabaseTest {
    @Test
    void aDatabaseThatKeepsWhatItCommittedIsAccepted() throws SQLException {
        try (Connection connection = connect()) {
            assertThatCode(() -> DurableDatabase.require(connection)).doesNotThrowAnyException();
        }
    }

    @Test
    void aDatabaseThatAlsoWaitsUntilItsStandbyShowsTheCommitIsAccepted() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = remote_apply");

            assertThatCode(() -> DurableDatabase.require(connection)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "local", "remote_write"})
    void aDatabaseThatCommitsBeforeItsDisksHaveWrittenIsRefused(String weaker) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = " + weaker);

            assertThatIllegalStateException()
                    .isThrownBy(() -> DurableDatabase.require(connection))
                    .withMessage("PostgreSQL runs with synchronous_commit " + weaker
                            + " and may lose what was acknowledged:" + " switch it on and start again");
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
