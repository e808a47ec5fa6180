package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(20);

    private Ground ground;
    private Backlog backlog;

    @BeforeEach
    void prepare() throws Exception {
        ground = new Ground();
        backlog = ground.backlog();
    }

    @AfterEach
    void clear() throws Exception {
        ground.close();
    }

    @Test
    void aThousandUnsentRowsLeaveRoom() throws Exception {
        unsent(1_000);
        assertThat(backlog.awaitRoom(Duration.ZERO)).isTrue();
    }

    @Test
    void oneMoreDoesNotAndWhoeverWaitsIsToldSo() throws Exception {
        unsent(1_001);
        assertThat(backlog.awaitRoom(SHORT)).isFalse();
    }

    @Test
    void whoeverWaitsGoesOnWhenTheRelayHasSentEnough() throws Exception {
        unsent(1_001);
        assertThat(backlog.awaitRoom(Duration.ZERO)).isFalse();
        ground.relay();
        assertThat(backlog.awaitRoom(LONG)).isTrue();
    }

    private void unsent(int rows) throws Exception {
        try (var connection = ground.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < rows; i++) {
                Ground.append(connection, Organisations.registered());
            }
            connection.commit();
        }
    }
}
