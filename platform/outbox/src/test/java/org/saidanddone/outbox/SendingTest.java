package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What audit-service asks before it blames others. */
class SendingTest {
    private static final Duration WITHIN = Duration.ofSeconds(5);

    private Ground ground;
    private Sending sending;

    @BeforeEach
    void prepare() throws Exception {
        ground = new Ground();
        sending = ground.sending();
    }

    @AfterEach
    void clear() throws Exception {
        ground.close();
    }

    @Test
    void itIsPromptWhileARelayRunsAndNothingIsLeft() throws Exception {
        ground.append(Organisations.registered());
        ground.relay();
        Ground.soon().until(() -> sending.isPrompt(WITHIN));
    }

    @Test
    void withoutARelayItIsNot() {
        assertThat(sending.isPrompt(WITHIN)).isFalse();
    }
}
