package org.saidanddone.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
    @TempDir
    private Path folder;

    @Test
    void whatWasCommittedOutlivesAKillAndARestart() throws SQLException {
        LocalPostgres first = LocalPostgres.start(folder, 0);
        int port = first.port();
        first.createDatabase("kept");
        run(first, "create table words (word text)", "insert into words values ('kept')");
        ProcessHandle process = first.process();
        first.kill();
        assertThat(process.isAlive()).isFalse();

        try (LocalPostgres second = LocalPostgres.start(folder, port)) {
            assertThat(second.port()).isEqualTo(port);
            second.createDatabase("kept");
            try (Connection connection = connect(second);
                    Statement statement = connection.createStatement();
                    ResultSet words = statement.executeQuery("select word from words")) {
                assertThat(words.next()).isTrue();
                assertThat(words.getString(1)).isEqualTo("kept");
            }
        }
    }

    @Test
    void aRefusedRowIsNotQuotedInTheLog() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.start(folder, 0)) {
            postgres.createDatabase("kept");
            run(postgres, "create table words (word text constraint short check (length(word) < 5))");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> run(postgres, "insert into words values ('canary')"))
                    .withMessageContaining("canary");
        }

        assertThat(folder.resolve("postgres.log"))
                .content()
                .contains("violates check constraint \"short\"")
                .doesNotContain("canary");
    }

    @Test
    void aServerThatAKilledRunLeftIsEndedByTheNextStart() {
        LocalPostgres leftOver = LocalPostgres.start(folder, 0);
        ProcessHandle process = leftOver.process();

        try (LocalPostgres next = LocalPostgres.start(folder, leftOver.port())) {
            assertThat(process.isAlive()).isFalse();
            assertThat(next.process().isAlive()).isTrue();
        }
    }

    @Test
    void aTakenPortIsToldInOneSentence() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(LocalFailure.class)
                    .isThrownBy(() -> LocalPostgres.start(folder, taken.getLocalPort()))
                    .withMessage(
                            "Port %d for PostgreSQL is taken by another program; stop it, or give SAID_AND_DONE_PORTS the first of seven free ports.",
                            taken.getLocalPort());
        }
    }

    private static void run(LocalPostgres postgres, String... commands) throws SQLException {
        try (Connection connection = connect(postgres);
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static Connection connect(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("kept"), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }
}
