package org.saidanddone.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.id.Source;

class InfrastructureTest {
    private final Infrastructure infrastructure = Infrastructure.get();

    @Test
    void theDatabaseIsPostgresEighteenAndKeepsWhatItCommits() throws SQLException {
        assertThat(show("server_version")).startsWith("18.");
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("max_connections")).isEqualTo("300");
    }

    @Test
    void everyDatabaseAndEveryPrefixIsFresh() {
        assertThat(infrastructure.freshDatabase()).isNotEqualTo(infrastructure.freshDatabase());
        assertThat(infrastructure.freshPrefix()).isNotEqualTo(infrastructure.freshPrefix());
    }

    @Test
    void whatIsAppendedToATopicIsReadFromItInOrder() {
        TestTopics topics = TestTopics.fresh();
        byte[] first = "first".getBytes(StandardCharsets.UTF_8);
        byte[] second = "second".getBytes(StandardCharsets.UTF_8);

        topics.appendRaw(Source.EVIDENCE, Map.of("ce_id", "1"), first);
        topics.appendRaw(Source.EVIDENCE, Map.of("ce_id", "2"), second);

        assertThat(topics.records(Source.EVIDENCE))
                .extracting(TopicRecord::value)
                .containsExactly(first, second);
        assertThat(topics.records(Source.EVIDENCE).getLast().headers()).containsEntry("ce_id", "2");
        assertThat(topics.records(Source.STANDARDS)).isEmpty();
    }

    @Test
    void aTopicMadeAgainIsEmpty() {
        TestTopics topics = TestTopics.fresh();
        topics.appendRaw(Source.EVIDENCE, Map.of(), new byte[] {1});

        topics.recreate(Source.EVIDENCE);

        assertThat(topics.records(Source.EVIDENCE)).isEmpty();
    }

    @Test
    void theIssuerServesItsKeys() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        URI discovery = URI.create(infrastructure.issuer() + "/.well-known/openid-configuration");
        var answer = client.send(HttpRequest.newBuilder(discovery).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"issuer\":\"" + infrastructure.issuer() + "\"");
    }

    private String show(String setting) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        infrastructure.jdbcUrl(infrastructure.freshDatabase()),
                        infrastructure.username(),
                        infrastructure.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
