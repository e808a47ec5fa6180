package org.saidanddone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Said;

/** Whoever brings much waits for what was brought before to be told, so that the gate never waits for an import. */
@ExtendWith(WholeSuite.class)
class BacklogTest {
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(60);
    private static final int MOST_UNSENT = 1_000;
    /** Room is looked for fifty times a second: what the writers bring between two looks comes on top. */
    private static final int BETWEEN_TWO_LOOKS = 200;

    @Test
    void writersPauseAboveAThousandUnsentEventsAndGoOnAloneWithNothingLost(Suite suite) throws InterruptedException {
        Newham newham = new Newham(suite);
        Said said = newham.says(0, "Taken back in the middle of an import");
        Database evidence = new Database(suite, ServiceName.EVIDENCE);
        List<UUID> accepted;
        suite.kafka().kill();
        try {
            accepted = new Import(suite, newham).untilRefused(2 * MOST_UNSENT);

            Response refusal = settingUp(newham);
            assertThat(refusal.statusCode()).as(refusal.asString()).isEqualTo(503);
            assertThat(refusal.<String>path("type")).endsWith("/unavailable");
            assertThat(refusal.header("Retry-After")).isEqualTo("2");
            assertThat(unsent(evidence)).isBetween(MOST_UNSENT + 1, MOST_UNSENT + BETWEEN_TWO_LOOKS);
            assertThat(newham.withdraw(said).statusCode())
                    .as("taking something back is never held up")
                    .isEqualTo(202);
        } finally {
            suite.startKafkaAgain();
        }
        await().atMost(RECOVERED_WITHIN).until(() -> settingUp(newham).statusCode() == 201);
        await().atMost(RECOVERED_WITHIN).until(() -> unsent(evidence) == 0);
        await().atMost(RECOVERED_WITHIN).until(() -> knownOnce(suite, accepted) == accepted.size());
    }

    private static Response settingUp(Newham newham) {
        return newham.inspector()
                .body(Map.of("name", "Home", "provider", newham.provider))
                .post(newham.evidence("/v1/care-settings"));
    }

    private static int unsent(Database evidence) {
        return Integer.parseInt(evidence.texts("select count(*) from outbox where sent_at is null")
                .getFirst());
    }

    /** How many of them standards-service has seen, in their first version and no other. */
    private static int knownOnce(Suite suite, List<UUID> settings) {
        return new Database(suite, ServiceName.STANDARDS)
                .texts(
                        "select id from inbox_aggregate where id = any(?::uuid[]) and seen_count = 1 and not doubtful",
                        settings.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .size();
    }
}
