package org.saidanddone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

/** The inbox as an application has it: started by itself, in the application's own transactions. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InboxInAServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Inbox inbox;

    @Inject
    Upstreams upstreams;

    @Inject
    ServiceHandler handler;

    @Inject
    @Any
    InboxReadiness readiness;

    @Inject
    DataSource database;

    @Inject
    MeterRegistry registry;

    private final TestTopics topics = TestTopics.ofApplication();

    @Test
    void anEventIsAppliedUpToTheProvenEnd() throws Exception {
        Event event = registered();
        topics.append(Source.EVIDENCE, event);
        await().atMost(PATIENCE).ignoreExceptions().until(inbox::caughtUp);

        End end = upstreams
                .ends(EnumSet.of(Source.EVIDENCE), Duration.ofSeconds(5))
                .get(Source.EVIDENCE);
        assertThat(inbox.awaitReached(Map.of(Source.EVIDENCE, end.offset()), Duration.ofSeconds(5)))
                .isTrue();
        assertThat(timesApplied(event)).isEqualTo(1);
    }

    @Test
    void anEndThatIsNotReachedIsNotWaitedForLongerThanAsked() throws InterruptedException {
        assertThat(inbox.awaitReached(Map.of(Source.EVIDENCE, 1_000_000L), Duration.ofMillis(50)))
                .isFalse();
    }

    @Test
    void whatTheHandlerWroteIsRolledBackWithItsBatchAndComesAgain() {
        handler.failNext(3);
        Event event = registered();
        long offset = topics.append(Source.EVIDENCE, event);

        await().atMost(PATIENCE).until(() -> inbox.nextOffsets().getOrDefault(Source.EVIDENCE, 0L) > offset);
        assertThat(handler.failuresLeft()).isZero();
        assertThat(timesApplied(event)).isEqualTo(1);
    }

    @Test
    void aDatabaseThatEndsAllSessionsLosesNothing() throws SQLException {
        await().atMost(PATIENCE).until(inbox::caughtUp);
        try (var connection = database.getConnection();
                var end = connection.prepareStatement("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and pid <> pg_backend_pid()""")) {
            end.execute();
        }
        Event event = registered();
        long offset = topics.append(Source.EVIDENCE, event);

        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> inbox.nextOffsets().getOrDefault(Source.EVIDENCE, 0L) > offset);
        // sessions that were ended and not used since would fail whatever comes next
        await().atMost(PATIENCE).ignoreExceptions().until(this::everyPooledSessionAnswers);
        assertThat(timesApplied(event)).isEqualTo(1);
    }

    private boolean everyPooledSessionAnswers() throws SQLException {
        List<Connection> sessions = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                sessions.add(database.getConnection());
                try (Statement statement = sessions.getLast().createStatement()) {
                    statement.execute("select 1");
                }
            }
            return true;
        } finally {
            for (Connection session : sessions) {
                session.close();
            }
        }
    }

    @Test
    void theServiceIsReadyOnceItHasCaughtUp() {
        await().atMost(PATIENCE).until(() -> readiness.call().getStatus() == HealthCheckResponse.Status.UP);

        assertThat(inbox.caughtUp()).isTrue();
    }

    @Test
    void heartbeatsAreHeardOnceTheirCounterMoves() {
        AtomicLong counter = new AtomicLong();
        long before = System.nanoTime();
        await().atMost(PATIENCE).until(() -> {
            beat(counter.incrementAndGet());
            return upstreams.heartbeat(Source.EVIDENCE).isPresent();
        });

        Heartbeat heartbeat = upstreams.heartbeat(Source.EVIDENCE).orElseThrow();
        assertThat(heartbeat.counter()).isBetween(2L, counter.get());
        assertThat(heartbeat.oldestUnsentAge()).isEqualTo(Duration.ofMillis(12));
        assertThat(System.nanoTime() - heartbeat.seenNanos()).isPositive();
        assertThat(heartbeat.seenNanos() - before)
                .isGreaterThan(-Duration.ofSeconds(2).toNanos());
    }

    @Test
    void aForkIsCountedAsParkedAndAsAFindingThatSomebodyHasToLookAt() {
        double parked = gauge("saidanddone.inbox.parked", "source", "evidence");
        double forks = gauge("saidanddone.inbox.findings", "kind", "fork");
        Event event = registered();
        topics.append(Source.EVIDENCE, event);
        topics.append(
                Source.EVIDENCE, new Event(UUID.randomUUID(), event.type(), 1, Examples.TIME, null, event.state()));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(gauge("saidanddone.inbox.parked", "source", "evidence")).isEqualTo(parked + 1);
            assertThat(gauge("saidanddone.inbox.findings", "kind", "fork")).isEqualTo(forks + 1);
            assertThat(gauge("saidanddone.inbox.lag", "source", "evidence")).isZero();
        });
    }

    private double gauge(String name, String label, String value) {
        return registry.get(name).tag(label, value).gauge().value();
    }

    private void beat(long counter) {
        String json = "{\"counter\":" + counter + ",\"oldestUnsentMillis\":12}";
        topics.appendHeartbeat(
                Source.EVIDENCE, "evidence".getBytes(StandardCharsets.UTF_8), json.getBytes(StandardCharsets.UTF_8));
    }

    private static Event registered() {
        return new Event(
                UUID.randomUUID(),
                EventType.ORGANISATION_REGISTERED,
                1,
                Examples.TIME,
                null,
                new OrganisationState(new OrganisationId(UUID.randomUUID()), OrganisationKind.PROVIDER, null));
    }

    private int timesApplied(Event event) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from applied where event_id = ?")) {
            select.setObject(1, event.id());
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
