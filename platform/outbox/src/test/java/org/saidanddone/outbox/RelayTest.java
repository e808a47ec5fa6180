package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.Source;

class RelayTest {
    private final UUID organisation = UUID.randomUUID();
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
    void aRowThatCommitsLateUnderALowPositionIsNotSkipped() throws SQLException {
        ground.relay();
        Event slow = Organisations.registered();
        Event quick = Organisations.registered();
        try (Connection late = ground.connect()) {
            late.setAutoCommit(false);
            Appended low = Ground.append(late, slow);
            Appended high = ground.append(quick);
            assertThat(low.position()).isLessThan(high.position());
            ground.awaitAllSent();
            assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(quick);

            late.commit();
        }

        Ground.soon().until(() -> ground.number("select count(*) from outbox where sent_at is not null") == 2);
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(quick, slow);
    }

    @Test
    void moreRowsThanOneBatchAreSentInOrder() throws SQLException {
        List<Event> events;
        try (Connection connection = ground.connect()) {
            connection.setAutoCommit(false);
            events = appendVersions(connection, 1, 1_200);
            connection.commit();
        }

        ground.relay();

        ground.awaitAllSent();
        assertThat(ground.topics.read(Source.EVIDENCE)).isEqualTo(events);
    }

    @Test
    void twoRelaysAtOnceOnlyDuplicate() throws SQLException {
        ground.relay(1, ground.topics.bootstrapServers(), ground.topics.prefix());
        ground.relay(2, ground.topics.bootstrapServers(), ground.topics.prefix());

        List<Event> events = appendVersions(1, 300);

        ground.awaitAllSent();
        assertThat(firstTimes()).isEqualTo(events);
    }

    @Test
    void whileOneRelaysTheOtherStandsByAndTakesOver() throws Exception {
        Relay first = ground.relay();
        Ground.soon().until(() -> first.state() == RelayState.SENDING);
        Relay second = ground.relay();
        Ground.soon().until(() -> second.state() == RelayState.STANDING_BY);

        first.close();

        assertThat(first.state()).isEqualTo(RelayState.STOPPED);
        Ground.soon().until(() -> second.state() == RelayState.SENDING);
        List<Event> events = appendVersions(1, 3);
        ground.awaitAllSent();
        assertThat(ground.topics.read(Source.EVIDENCE)).isEqualTo(events);
    }

    @Test
    void aRelayWhoseSessionIsEndedBeginsAgainAtTheLowestUnsentRow() throws SQLException {
        Relay relay = ground.relay();
        Ground.soon().until(() -> relay.state() == RelayState.SENDING);
        List<Event> events = new ArrayList<>(appendVersions(1, 100));

        assertThat(ground.endRelaySessions()).isEqualTo(1);
        events.addAll(appendVersions(101, 100));

        ground.awaitAllSent();
        assertThat(firstTimes()).isEqualTo(events);
        assertThat(relay.state()).isEqualTo(RelayState.SENDING);
    }

    @Test
    void aSilentRelayLosesItsLock() throws SQLException {
        RelayDatabase database = ground.relayDatabase();
        try (RelaySession silent = RelaySession.open(database, "silent");
                RelaySession next = RelaySession.open(database, "next")) {
            assertThat(silent.tryLock(Ground.LOCK)).isTrue();
            assertThat(next.tryLock(Ground.LOCK)).isFalse();

            Ground.soon().until(() -> next.tryLock(Ground.LOCK));
        }
    }

    private List<Event> appendVersions(long from, int count) throws SQLException {
        try (Connection connection = ground.connect()) {
            return appendVersions(connection, from, count);
        }
    }

    private List<Event> appendVersions(Connection connection, long from, int count) throws SQLException {
        List<Event> events = new ArrayList<>();
        for (long version = from; version < from + count; version++) {
            Event event = Organisations.registered(organisation, version);
            Ground.append(connection, event);
            events.add(event);
        }
        return events;
    }

    /** The events of the topic without those that stood there before. */
    private List<Event> firstTimes() {
        HashSet<UUID> seen = new HashSet<>();
        return ground.topics.read(Source.EVIDENCE).stream()
                .filter(event -> seen.add(event.id()))
                .toList();
    }
}
