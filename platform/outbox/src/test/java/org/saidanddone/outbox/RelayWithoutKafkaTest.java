package org.saidanddone.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.id.Source;
import org.saidanddone.outbox.Acknowledgements.Delivery;

class RelayWithoutKafkaTest {
    private static final Duration LONG = Duration.ofSeconds(20);

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
    void whileTheBrokerIsAwayWritesGoOnAndAreSentAfterwards() throws Exception {
        int port = closedPort();
        Acknowledgements acknowledgements = ground.acknowledgements();
        Relay relay = ground.relay(Ground.LOCK, "localhost:" + port, ground.topics.prefix());
        Ground.soon().until(() -> relay.state() == RelayState.BROKER_AWAY);
        Event event = Organisations.registered();

        Appended appended = ground.append(event);

        long asked = System.nanoTime();
        assertThat(acknowledgements.await(appended, Duration.ofMillis(300))).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - asked))
                .isBetween(Duration.ofMillis(300), Duration.ofMillis(1_500));
        assertThat(acknowledgements.find(event.id())).contains(Delivery.PENDING);
        assertThat(relay.state().isReady()).isTrue();

        try (Forwarder back = new Forwarder(port, ground.topics.bootstrapServers())) {
            assertThat(acknowledgements.await(appended, LONG)).isTrue();
        }
        assertThat(acknowledgements.find(event.id())).contains(Delivery.DONE);
        assertThat(ground.topics.read(Source.EVIDENCE)).containsExactly(event);
    }

    @Test
    void theRelayOfAnotherReplicaIsHeardOfThroughTheDatabase() throws SQLException {
        Acknowledgements acknowledgements = ground.acknowledgements();
        Appended appended = ground.append(Organisations.registered());
        assertThat(acknowledgements.await(appended, Duration.ofMillis(50))).isFalse();

        ground.relay();

        assertThat(acknowledgements.await(appended, LONG)).isTrue();
    }

    @Test
    void aMissingTopicIsNotCreatedAndMakesTheServiceUnready() throws Exception {
        String prefix = "test-nobody-made-these";
        ground.append(Organisations.registered());

        Relay relay = ground.relay(Ground.LOCK, ground.topics.bootstrapServers(), prefix);

        Ground.soon().until(() -> relay.state() == RelayState.TOPICS_UNFIT);
        assertThat(relay.state().isReady()).isFalse();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) ground.topics.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS)).noneMatch(name -> name.startsWith(prefix));
        }
        assertThat(ground.number("select count(*) from outbox where sent_at is null"))
                .isEqualTo(1);
    }

    @Test
    void aTopicWithTwoPartitionsIsNotWrittenTo() throws SQLException {
        ground.topics.addPartition(Source.EVIDENCE);
        ground.append(Organisations.registered());

        Relay relay = ground.relay();

        Ground.soon().until(() -> relay.state() == RelayState.TOPICS_UNFIT);
        assertThat(ground.topics.read(Source.EVIDENCE)).isEmpty();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
