package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.Source;
import org.saidanddone.testing.TopicRecord;

/** Nothing is sent, and no sign of life given, unless topic and outbox tell the same. */
class TopicProofTest {
    private final Event first = Organisations.registered();
    private final Event second = Organisations.registered();
    private Ground ground;

    @BeforeEach
    void twoEventsAreSentAndTheServiceStops() throws Exception {
        ground = new Ground();
        ground.append(first);
        ground.append(second);
        ground.runRelayUntilAllIsSent();
    }

    @AfterEach
    void clear() throws Exception {
        ground.close();
    }

    @Test
    void eachRowIsKeptWithWhereItStands() throws SQLException {
        assertThat(ground.number("select topic_offset from outbox where event_id = '" + first.id() + "'"))
                .isZero();
        assertThat(ground.number("select topic_offset from outbox where event_id = '" + second.id() + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsSentOnceMoreCountsAsStandingWhereItStoodFirst() throws Exception {
        ground.execute("update outbox set sent_at = null where event_id = '" + first.id() + "'");

        ground.runRelayUntilAllIsSent();

        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second, first);
        assertThat(ground.number("select topic_offset from outbox where event_id = '" + first.id() + "'"))
                .isZero();
        assertThat(ground.number("select next_offset from outbox_topic")).isEqualTo(3);
    }

    @Test
    void howFarTheTopicIsKnownIsKeptWithTheMarks() throws SQLException {
        assertThat(ground.number("select next_offset from outbox_topic")).isEqualTo(2);
    }

    @Test
    void aHeartbeatTellsTheTopicAndHowFarItIsWritten() throws Exception {
        Relay relay = ground.relay();
        Ground.soon().until(() -> relay.state() == RelayState.SENDING);
        String topic = ground.text("select topic_id from outbox_topic");

        Ground.soon()
                .untilAsserted(() -> assertThat(ground.topics
                                .heartbeats(Source.EVIDENCE)
                                .getLast()
                                .value())
                        .asString()
                        .contains("\"topicId\":\"" + topic + "\",\"nextOffset\":2"));
    }

    @Test
    void whatWasSentAndNotMarkedIsFoundAndNotSentTwice() throws Exception {
        ground.execute("update outbox set sent_at = null, topic_offset = null where event_id = '" + second.id() + "'");
        ground.execute("update outbox_topic set next_offset = 1");

        ground.runRelayUntilAllIsSent();

        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second);
        assertThat(ground.number("select max(topic_offset) from outbox")).isEqualTo(1);
    }

    @Test
    void aDatabaseOfBeforeTopicsWereKnownFindsAllThatItSent() throws Exception {
        ground.execute("update outbox set topic_offset = null");
        ground.execute("update outbox_topic set topic_id = null, next_offset = 0");

        Relay relay = ground.relay();

        Ground.soon().until(() -> relay.state() == RelayState.SENDING);
        assertThat(ground.number("select sum(topic_offset) from outbox")).isEqualTo(1);
    }

    @Test
    void aRecreatedTopicIsNotWrittenToAndMakesTheServiceUnready() throws Exception {
        ground.topics.recreate(Source.EVIDENCE);
        ground.append(Organisations.registered());
        int beats = ground.topics.heartbeats(Source.EVIDENCE).size();

        Relay relay = ground.relay();

        Ground.soon().until(() -> relay.state() == RelayState.TOPIC_LOST);
        assertThat(relay.state().isReady()).isFalse();
        assertThat(ground.topics.read(Source.EVIDENCE)).isEmpty();
        assertThat(ground.topics.heartbeats(Source.EVIDENCE)).hasSize(beats);
        assertThat(ground.number("select count(*) from outbox where sent_at is null"))
                .isEqualTo(1);
    }

    @Test
    void aTopicRecreatedUnderARunningRelayIsNoticedWithTheNextEventWhichIsNotTakenForSent() throws Exception {
        Relay relay = ground.relay();
        Ground.soon().until(() -> relay.state() == RelayState.SENDING);
        ground.topics.recreate(Source.EVIDENCE);

        ground.append(Organisations.registered());

        Ground.soon().until(() -> relay.state() == RelayState.TOPIC_LOST);
        assertThat(ground.number("select count(*) from outbox where sent_at is null"))
                .isEqualTo(1);
    }

    @Test
    void aDatabaseThatLostWhatItHadToldIsClosed() throws Exception {
        ground.forget(second);
        Event third = Organisations.registered();
        ground.append(third);

        Relay relay = ground.relay();

        Ground.soon().until(() -> relay.state() == RelayState.RESTORED_BEHIND);
        assertThat(relay.state().isReady()).isFalse();
        assertThatThrownBy(() -> ground.append(Organisations.registered())).isInstanceOf(OutboxClosed.class);
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second);
    }

    @Test
    void aVersionThatStandsThereWithOtherBytesClosesItToo() throws Exception {
        ground.forget(second);
        ground.append(Organisations.registered(second.aggregate().id(), 1));

        Relay relay = ground.relay();

        Ground.soon().until(() -> relay.state() == RelayState.RESTORED_BEHIND);
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second);
    }

    @Test
    void whatIsNoEventOfThisServiceIsLeftToThoseWhoReadIt() throws Exception {
        ground.topics.appendRaw(
                Source.EVIDENCE, Map.of("ce_id", UUID.randomUUID().toString()), new byte[] {1});
        Event third = Organisations.registered();
        ground.append(third);

        ground.runRelayUntilAllIsSent();

        List<TopicRecord> records = ground.topics.records(Source.EVIDENCE);
        assertThat(records).hasSize(4);
        assertThat(records.getLast().event()).isEqualTo(third);
    }

    @Test
    void anEventInThisServicesNameByAForgerStopsNotTheRelayThatRanAlready() throws Exception {
        Relay relay = ground.relay();
        Ground.soon().until(() -> relay.state() == RelayState.SENDING);
        ground.topics.append(Source.EVIDENCE, Organisations.registered());

        ground.append(Organisations.registered());
        Event last = Organisations.registered();
        Ground.soon().until(() -> ground.number("select count(*) from outbox where sent_at is null") == 0);
        ground.append(last);

        Ground.soon().until(() -> ground.number("select count(*) from outbox where sent_at is null") == 0);
        Ground.soon().until(() -> relay.state() == RelayState.SENDING);
        assertThat(ground.topics.read(Source.EVIDENCE)).hasSize(5).endsWith(last);
    }

    @Test
    void onceARelayHasSentBehindTheForgersEventTheNextOneStartsToo() throws Exception {
        Relay relay = ground.relay();
        Ground.soon().until(() -> relay.state() == RelayState.SENDING);
        ground.topics.append(Source.EVIDENCE, Organisations.registered());
        ground.append(Organisations.registered());
        Ground.soon().until(() -> ground.number("select next_offset from outbox_topic") == 4);
        relay.close();

        Relay next = ground.relay();

        Ground.soon().until(() -> next.state() == RelayState.SENDING);
    }

    @Test
    void whatWasWrittenWhileNoRelayRanMayBeOursAndClosesTheService() throws Exception {
        ground.topics.append(Source.EVIDENCE, Organisations.registered());

        Relay relay = ground.relay();

        Ground.soon().until(() -> relay.state() == RelayState.RESTORED_BEHIND);
    }
}
