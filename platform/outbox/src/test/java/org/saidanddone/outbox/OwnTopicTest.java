package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.Source;

/** What any replica sees of it, whichever relays. */
class OwnTopicTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final Event told = Organisations.registered();
    private Ground ground;
    private OwnTopic ownTopic;

    @BeforeEach
    void somethingIsToldAndTheServiceStops() throws Exception {
        ground = new Ground();
        ownTopic = ground.ownTopic();
        ground.append(told);
        ground.runRelayUntilAllIsSent();
    }

    @AfterEach
    void clear() throws Exception {
        ground.close();
    }

    @Test
    void itIsProvenWhileARelayKnowsItAndNoLonger() throws Exception {
        assertThat(ownTopic.awaitProven(Duration.ZERO)).isFalse();

        Relay relay = ground.relay();
        assertThat(ownTopic.awaitProven(LONG)).isTrue();

        relay.close();
        Ground.soon().until(() -> !ownTopic.awaitProven(Duration.ZERO));
    }

    @Test
    void aTopicThatLostEventsIsNotProven() {
        ground.topics.recreate(Source.EVIDENCE);

        Relay relay = ground.relay();

        Ground.soon().until(() -> relay.state() == RelayState.TOPIC_LOST);
        assertThat(ownTopic.awaitProven(Duration.ZERO)).isFalse();
        assertThat(ownTopic.isBehind()).isFalse();
    }

    @Test
    void aRelayThatLearnsOfALossTakesItBack() throws Exception {
        ground.relay();
        assertThat(ownTopic.awaitProven(LONG)).isTrue();
        ground.topics.recreate(Source.EVIDENCE);

        ground.append(Organisations.registered());

        Ground.soon().until(() -> !ownTopic.awaitProven(Duration.ZERO));
    }

    @Test
    void aDatabaseThatIsBehindIsNotWaitedFor() throws Exception {
        ground.forget(told);
        ground.relay();
        Ground.soon().until(ownTopic::isBehind);

        assertThat(ownTopic.awaitProven(Duration.ofDays(1))).isFalse();
    }
}
