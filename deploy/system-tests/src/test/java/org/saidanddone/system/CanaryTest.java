package org.saidanddone.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Said;

/** G7: what a person said, and their name, are nowhere outside evidence-service: not on a topic, not in a log or a trace, not in another database. */
@ExtendWith(WholeSuite.class)
class CanaryTest {
    private static final String CANARY = "kanarienvogel-7261";

    @Test
    void theWordsOfAPersonAreOnNoTopicInNoLogAndInNoOtherDatabase(Suite suite) throws IOException, SQLException {
        Newham newham = new Newham(suite);
        String person = newham.created(
                        newham.inspector(),
                        newham.evidence("/v1/people"),
                        Map.of("programme", newham.programme, "name", CANARY))
                .path("id");
        Said said = newham.says(0, "My word is " + CANARY, person, "given", "first-person");
        newham.inspector()
                .body("{\"visit\": \"" + CANARY + "\", \"words\": ")
                .post(newham.evidence("/v1/evidence"))
                .then()
                .statusCode(400);
        newham.confirm(said);
        newham.withdraw(said).then().statusCode(200);
        await().atMost(10, SECONDS)
                .until(() -> newham.auditor()
                                .get(newham.audit("/v1/provenance/evidence/" + said.id()))
                                .statusCode()
                        == 200);
        assertThat(filesWith(suite.folder().resolve("kafka"), CANARY)).isEmpty();
        assertThat(filesWith(suite.folder().resolve("logs"), CANARY)).isEmpty();
        assertThat(filesWith(suite.folder().resolve("traces"), CANARY)).isEmpty();
        assertThat(filesWith(suite.folder().resolve("postgres/postgres.log"), CANARY))
                .isEmpty();
        for (ServiceName other : List.of(ServiceName.STANDARDS, ServiceName.CONTRACT, ServiceName.AUDIT)) {
            assertThat(rowsWith(suite.postgres().jdbcUrl(other.database()), CANARY))
                    .as(other.database())
                    .isZero();
        }
        assertThat(rowsWith(suite.postgres().jdbcUrl(ServiceName.EVIDENCE.database()), CANARY))
                .as("the search finds what is there: the name; the words were destroyed with the withdrawal")
                .isEqualTo(1);
    }

    @Test
    void whoDidNotGatherTheWordsDoesNotReadThem(Suite suite) {
        Newham newham = new Newham(suite);
        Said said = newham.says(0, "Only for us");
        String words = newham.evidence("/v1/evidence/" + said.id() + "/words").toString();
        newham.inspector().get(words).then().statusCode(200);
        newham.commissioner().get(words).then().statusCode(403);
        newham.auditor().get(words).then().statusCode(403);
        new Newham(suite).inspector().get(words).then().statusCode(403);
    }

    /** In how many rows of all tables the text stands, whatever the column; bytes are shown as hexadecimal digits. */
    private static long rowsWith(String jdbcUrl, String text) throws SQLException {
        long rows = 0;
        try (Connection connection = DriverManager.getConnection(jdbcUrl, LocalPostgres.USER, LocalPostgres.PASSWORD);
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                String asText = "select count(*) from " + table + " as one where one::text like '%" + text
                        + "%' or one::text like '%" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))
                        + "%'";
                try (ResultSet count = statement.executeQuery(asText)) {
                    count.next();
                    rows += count.getLong(1);
                }
            }
        }
        return rows;
    }

    private static List<Path> filesWith(Path folder, String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, text))
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            return false;
        }
    }
}
