package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.id.Source;
import org.saidanddone.testing.TopicRecord;

class HeartbeatTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TopicProof.Proven UNKNOWN = new TopicProof.Proven("kUOf0yGPQrqrJDBAxJWpjw", 0);

    private Ground ground;

    @BeforeEach
    void prepare() throws Exception {
        ground = new Ground();
    }

    @AfterEach
    void clear() throws Exception {
        ground.close();
    }

    @Test
    void theCounterRisesFromOneRelayToTheNext() throws Exception {
        Relay first = ground.relay();
        Ground.soon().until(() -> heartbeats().size() >= 2);
        first.close();
        int before = heartbeats().size();

        ground.relay();

        Ground.soon().until(() -> heartbeats().size() >= before + 2);
        List<Long> counters =
                heartbeats().stream().map(beat -> beat.get("counter").asLong()).toList();
        assertThat(counters).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void itTellsTheAgeOfTheOldestUnsentRow() throws SQLException {
        ground.append(Organisations.registered());
        ground.execute("update outbox set created_at = created_at - interval '10 seconds'");
        ground.append(Organisations.registered());

        ground.relay();

        Ground.soon().until(() -> heartbeats().size() >= 2);
        assertThat(heartbeats().getFirst().get("oldestUnsentMillis").asLong()).isBetween(10_000L, 60_000L);
        assertThat(heartbeats().getLast().get("oldestUnsentMillis").asLong()).isZero();
    }

    @Test
    void aRestoredDatabaseDoesNotTakeTheCounterBack() throws SQLException {
        try (RelaySession session = RelaySession.open(ground.relayDatabase(), "test")) {
            long before = session.beat(UNKNOWN).counter();
            ground.execute("update outbox_heartbeat set counter = 3");

            assertThat(session.beat(UNKNOWN).counter()).isGreaterThan(before);
        }
    }

    @Test
    void aClockThatWasSetBackDoesNotTakeTheCounterBack() throws SQLException {
        ground.execute("update outbox_heartbeat set counter = 9000000000000000");
        try (RelaySession session = RelaySession.open(ground.relayDatabase(), "test")) {
            assertThat(session.beat(UNKNOWN).counter()).isEqualTo(9_000_000_000_000_001L);
        }
    }

    @Test
    void itTellsTheCounterTheAgeAndTheTopicWithItsNextOffset() {
        assertThat(new Heartbeat(12, 345, "kUOf0yGPQrqrJDBAxJWpjw", 67).json())
                .asString()
                .isEqualTo(
                        "{\"counter\":12,\"oldestUnsentMillis\":345,\"topicId\":\"kUOf0yGPQrqrJDBAxJWpjw\",\"nextOffset\":67}");
    }

    private List<JsonNode> heartbeats() {
        return ground.topics.heartbeats(Source.EVIDENCE).stream()
                .map(HeartbeatTest::json)
                .toList();
    }

    private static JsonNode json(TopicRecord heartbeat) {
        try {
            return JSON.readTree(heartbeat.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
