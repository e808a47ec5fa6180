package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.Topics;
import org.saidanddone.events.id.Source;

class OutboxOperationsTest {
    private final Event first = Organisations.registered();
    private final Event second = Organisations.registered();
    private Ground ground;
    private Connection session;
    private OutboxOperations operations;

    @BeforeEach
    void twoEventsAreSentAndTheServiceStops() throws Exception {
        ground = new Ground();
        ground.append(first);
        ground.append(second);
        ground.runRelayUntilAllIsSent();
        session = ground.connect();
        operations = operations(ground.topics.bootstrapServers());
    }

    @AfterEach
    void clear() throws Exception {
        session.close();
        ground.close();
    }

    @Test
    void theLockIsNotGivenWhileAReplicaRelays() throws Exception {
        Relay relay = ground.relay(RelaySettings.LOCK_KEY, ground.topics.bootstrapServers(), ground.topics.prefix());
        Ground.soon().until(() -> relay.state() == RelayState.SENDING);
        assertThat(operations.tryLock()).isFalse();

        relay.close();

        Ground.soon().until(operations::tryLock);
    }

    @Test
    void whatATopicThatWasRecreatedHasLostIsSentAgainWhereItStood() throws Exception {
        ground.topics.recreate(Source.EVIDENCE);

        assertThat(operations.resend(OptionalLong.empty())).isEqualTo(2);
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second);
    }

    @Test
    void askedTwiceItSendsNothingTwice() throws Exception {
        assertThat(operations.resend(OptionalLong.empty())).isZero();
        ground.topics.recreate(Source.EVIDENCE);
        operations.resend(OptionalLong.empty());

        assertThat(operations.resend(OptionalLong.empty())).isZero();
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second);
    }

    @Test
    void whereSomethingElseStoodTheEventThatFollowsStandsMoreThanOnce() throws Exception {
        ground.topics.appendRaw(Source.EVIDENCE, Map.of(), new byte[] {1});
        ground.topics.appendRaw(Source.EVIDENCE, Map.of(), new byte[] {2});
        Event third = Organisations.registered();
        ground.append(third);
        ground.runRelayUntilAllIsSent();
        assertThat(ground.number("select max(topic_offset) from outbox")).isEqualTo(4);
        ground.topics.recreate(Source.EVIDENCE);

        assertThat(operations.resend(OptionalLong.empty())).isEqualTo(3);
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second, third, third, third);
    }

    @Test
    void whatStoodBehindTheLastEventIsFilledUpWithIt() throws Exception {
        operations.resend(OptionalLong.of(1));
        ground.topics.recreate(Source.EVIDENCE);
        ground.execute("update outbox_topic set next_offset = 4");

        assertThat(operations.resend(OptionalLong.empty())).isEqualTo(2);
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second, second, second);
    }

    @Test
    void sendingAgainGoesOnWhereItBrokeOff() throws Exception {
        ground.topics.recreate(Source.EVIDENCE);
        ground.topics.append(Source.EVIDENCE, first);

        assertThat(operations.resend(OptionalLong.empty())).isEqualTo(1);
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second);
    }

    @Test
    void aTopicWithSomethingInTheWayIsRefused() throws Exception {
        ground.topics.recreate(Source.EVIDENCE);
        ground.topics.appendRaw(Source.EVIDENCE, Map.of(), new byte[] {1});

        assertThatThrownBy(() -> operations.resend(OptionalLong.empty()))
                .isInstanceOf(OperationRefused.class)
                .hasMessageStartingWith("The topic has something where an event of before has to stand.");
        assertThat(ground.topics.records(Source.EVIDENCE)).hasSize(1);
    }

    @Test
    void afterwardsTheRelayGoesOn() throws Exception {
        Event third = Organisations.registered();
        ground.append(third);
        ground.topics.recreate(Source.EVIDENCE);
        operations.resend(OptionalLong.empty());

        ground.runRelayUntilAllIsSent();

        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second, third);
    }

    @Test
    void fromAPositionOnAllIsSentAgainAtTheEnd() throws Exception {
        long position = ground.number("select position from outbox where event_id = '" + second.id() + "'");

        assertThat(operations.resend(OptionalLong.of(position))).isEqualTo(1);
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second, second);
    }

    @Test
    void fromAPositionOnIsRefusedOnATopicThatHasLostSomething() throws Exception {
        ground.topics.recreate(Source.EVIDENCE);

        assertThatThrownBy(() -> operations.resend(OptionalLong.of(1)))
                .isInstanceOf(OperationRefused.class)
                .hasMessageStartingWith("The topic is not the one that the events were sent to");
        assertThat(ground.topics.records(Source.EVIDENCE)).isEmpty();
    }

    @Test
    void withoutABrokerItSaysSo() throws Exception {
        assertThatThrownBy(() -> operations("localhost:1").resend(OptionalLong.empty()))
                .isInstanceOf(OperationRefused.class)
                .hasMessageStartingWith("Kafka does not answer");
    }

    @Test
    void aDatabaseThatHasAllIsProvenAndOpen() throws Exception {
        ground.execute("update outbox_topic set behind = true, next_offset = 0");

        assertThat(operations.prove()).isEmpty();

        ground.append(Organisations.registered());
        ground.runRelayUntilAllIsSent();
        assertThat(ground.topics.records(Source.EVIDENCE)).hasSize(3);
    }

    @Test
    void aDatabaseOfBeforeItsTopicWasSentAgainIsProvenByTheTopicThatIsThere() throws Exception {
        ground.topics.recreate(Source.EVIDENCE);
        operations.resend(OptionalLong.empty());
        ground.execute("update outbox_topic set topic_id = 'the one before', next_offset = 0");

        assertThat(operations.prove()).isEmpty();

        Relay relay = ground.relay();
        Ground.soon().until(() -> relay.state() == RelayState.SENDING);
    }

    @Test
    void aTopicThatHasNotAllThatWasSentProvesNothing() throws Exception {
        ground.topics.recreate(Source.EVIDENCE);
        ground.topics.append(Source.EVIDENCE, first);

        assertThatThrownBy(operations::prove)
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("Send them again: resend.");
        assertThat(operations.resend(OptionalLong.empty())).isEqualTo(1);
    }

    @Test
    void whatWasClosedForAStrangersEventIsOpenOnceTheTopicIsSentAgainWithoutIt() throws Exception {
        ground.topics.append(Source.EVIDENCE, Organisations.registered());
        assertThat(operations.prove()).hasSize(1);
        ground.topics.recreate(Source.EVIDENCE);
        assertThatThrownBy(operations::prove).hasMessageContaining("resend");

        operations.resend(OptionalLong.empty());

        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second);
        ground.append(Organisations.registered());
        ground.runRelayUntilAllIsSent();
    }

    @Test
    void whatADatabaseHasLostIsNamedAndItStaysClosed() throws Exception {
        ground.forget(second);

        List<MissingEvent> missing = operations.prove();

        assertThat(missing).extracting(MissingEvent::event).containsExactly(second);
        assertThat(missing.getFirst().offset()).isEqualTo(1);
        assertThatThrownBy(() -> ground.append(Organisations.registered())).isInstanceOf(OutboxClosed.class);
        assertThatThrownBy(() -> operations.resend(OptionalLong.empty()))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("restore");
    }

    @Test
    void takenBackItIsOpenAndNoVersionIsWrittenTwice() throws Exception {
        ground.forget(second);
        Event next = Organisations.registered(second.aggregate().id(), 2);

        operations.takeBack(operations.prove(), List.of(next));

        assertThat(operations.prove()).isEmpty();
        assertThatThrownBy(() -> ground.append(
                        Organisations.registered(second.aggregate().id(), 1)))
                .hasMessageContaining("outbox_aggregate_type_aggregate_id_version_key");
        ground.runRelayUntilAllIsSent();
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(first, second, next);
    }

    @Test
    void whatWasWrittenUnderSuchAVersionMeanwhileIsRefused() throws Exception {
        ground.forget(second);
        ground.append(Organisations.registered(second.aggregate().id(), 1));
        List<MissingEvent> missing = operations.prove();

        assertThatThrownBy(() -> operations.takeBack(missing, List.of()))
                .isInstanceOf(OperationRefused.class)
                .hasMessageContaining("Restore it again");
    }

    @Test
    void itsStatusSaysWhatIsUnsentAndWhatIsWrong() throws Exception {
        assertThat(operations.status().trouble()).isEmpty();
        ground.append(Organisations.registered());
        assertThat(operations.status())
                .extracting(OutboxStatus::events, OutboxStatus::unsent)
                .containsExactly(3L, 1L);

        ground.topics.recreate(Source.EVIDENCE);

        assertThat(operations.status().trouble())
                .hasValueSatisfying(said -> assertThat(said).contains("resend"));
    }

    private OutboxOperations operations(String bootstrapServers) {
        return new OutboxOperations(
                session,
                Source.EVIDENCE,
                new Topics(ground.topics.prefix()),
                Map.of("bootstrap.servers", bootstrapServers));
    }
}
