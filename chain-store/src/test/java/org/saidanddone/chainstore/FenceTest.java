package org.saidanddone.chainstore;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.id.Source;
import org.saidanddone.inbox.Inbox;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FenceTest {
    private static final String TAKE_THE_RELAYS_LOCK = "select pg_advisory_lock(x'72656c6179'::bigint)";
    private static final String WAITING = """
            select count(*) from pg_locks where locktype = 'advisory' and not granted
            and database = (select oid from pg_database where datname = current_database())""";
    private static final String END_THE_RELAY = """
            select bool_and(pg_terminate_backend(pid)) from pg_stat_activity
            where datname = current_database() and application_name like 'said-and-done-relay%'""";

    @Inject
    Fence fence;

    @Inject
    Inbox inbox;

    @Inject
    Upstairs upstairs;

    @Inject
    Town town;

    @Inject
    SetNow clock;

    private final Newham newham = new Newham();

    @BeforeEach
    void open() {
        upstairs.open();
    }

    @AfterEach
    void close() {
        clock.set(Newham.NOW);
        upstairs.close();
    }

    @Test
    void itIsPassedWithTheEndsThatWereReached() {
        long offset = upstairs.tell(newham, newham.userLed);
        Map<Source, Long> ends = fence.pass().ends();
        assertThat(ends)
                .containsOnlyKeys(Source.EVIDENCE, Source.STANDARDS, Source.AUDIT)
                .containsEntry(Source.EVIDENCE, offset + 1);
        assertThat(inbox.nextOffsets()).containsEntry(Source.EVIDENCE, offset + 1);
    }

    @Test
    void itIsClosedWhileSomethingWaitsToBeSent() {
        upstairs.oldestUnsent(Duration.ofSeconds(5));
        Upstairs.soon()
                .untilAsserted(() -> assertThatThrownBy(fence::pass)
                        .hasMessageContaining("evidence")
                        .hasMessageContaining("something to send for 5 seconds"));
        upstairs.oldestUnsent(Duration.ZERO);
        Upstairs.soon().ignoreExceptions().until(() -> !fence.pass().ends().isEmpty());
    }

    @Test
    void itIsClosedWithoutASignOfLife() {
        upstairs.close();
        Upstairs.soon()
                .untilAsserted(() -> assertThatThrownBy(fence::pass)
                        .hasMessageContaining("no sign of life within the last 5 seconds"));
    }

    @Test
    void itIsClosedWhenTheEndsAreNotReachedInTime() {
        town.batch(() -> {
            upstairs.tell(newham, newham.commissioner);
            assertThatThrownBy(() -> QuarkusTransaction.suspendingExisting().call(fence::pass))
                    .hasMessageContaining("evidence")
                    .hasMessageContaining("not all read within 2 seconds");
        });
        assertThat(fence.pass().ends()).isNotEmpty();
    }

    @Test
    void itIsClosedWhileASourceIsInDoubt() {
        upstairs.sendRaw(Source.STANDARDS, Map.of(), "{}".getBytes(UTF_8));
        assertThatThrownBy(fence::pass).hasMessageContaining("standards").hasMessageContaining("could not be read");
        town.execute("update inbox_parked set resolved_at = now()");
        assertThat(fence.pass().ends()).isNotEmpty();
    }

    @Test
    void itIsClosedWhileTheDatabaseDoesNotAnswer() {
        assertThatThrownBy(() -> fence.before(() -> {
                    throw new IllegalStateException(new SQLException("refused", "08001"));
                }))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.NOT_PROVEN_CURRENT))
                .hasMessageContaining("the database of this service does not answer");
        assertThatThrownBy(() -> fence.before(() -> {
                    throw new IllegalStateException(new SQLException("no such table", "42P01"));
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itIsClosedWhileThisServicesOwnDatabaseIsBehindWhatItHadTold() {
        Passed passed = fence.pass();
        town.execute("update outbox_topic set behind = true");
        try {
            assertThatThrownBy(fence::pass)
                    .hasMessageContaining("contracts")
                    .hasMessageContaining("restored and is behind what it had told");
            assertThatThrownBy(() -> fence.requireStill(passed)).hasMessageContaining("behind what it had told");
        } finally {
            town.execute("update outbox_topic set behind = false");
        }
        assertThat(fence.pass().ends()).isNotEmpty();
    }

    @Test
    void itIsClosedUntilARelayHasProvenThisServicesOwnTopic() throws Exception {
        try (Connection operator = connect()) {
            CompletableFuture<Void> taken = CompletableFuture.runAsync(() -> execute(operator, TAKE_THE_RELAYS_LOCK));
            Upstairs.soon().until(() -> town.ask(WAITING).equals("1"));
            town.ask(END_THE_RELAY);
            assertThat(taken).succeedsWithin(Duration.ofSeconds(5));
            assertThatThrownBy(fence::pass)
                    .hasMessageContaining("contracts")
                    .hasMessageContaining("its own topic and its database are not proven to tell the same");
        }
        Upstairs.soon().ignoreExceptions().until(() -> !fence.pass().ends().isEmpty());
    }

    @Test
    void itIsClosedWhileARebuiltCopyKnowsLessThanItDid() {
        long offset = upstairs.tell(newham, newham.userLed);
        fence.pass();
        town.execute("update inbox_offset set whole_from = " + (offset + 2) + " where source = 'evidence'");
        assertThatThrownBy(fence::pass)
                .hasMessageContaining("evidence")
                .hasMessageContaining("ends before what was read of it before the rebuild");
        upstairs.tell(newham, newham.userLed);
        assertThat(fence.pass().ends()).containsEntry(Source.EVIDENCE, offset + 2);
    }

    @Test
    void whatIsProvenIsTheMomentBeforeItWasAskedForAndItStandsStillWhileTheFenceIsClosed() {
        Instant asked = aMinuteLater();
        fence.pass();
        assertThat(fence.provenUpTo()).contains(asked);
        upstairs.awaitClosed();
        Instant inVain = aMinuteLater();
        assertThatThrownBy(fence::look).isNotNull();
        assertThat(fence.provenUpTo()).contains(asked);
        upstairs.oldestUnsent(Duration.ZERO);
        Upstairs.soon().untilAsserted(() -> assertThat(fence.provenUpTo()).contains(inVain));
    }

    @Test
    void aReadSaysHowFreshItIs() {
        Instant asked = aMinuteLater();
        fence.pass();
        given().get("/v1/rules").then().statusCode(200).header("Facts-As-Of", asked.toString());
    }

    @Test
    void itIsNotPassedInsideATransaction() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(fence::pass))
                .hasStackTraceContaining("outside a transaction");
    }

    private static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Later than anything that was proven before. */
    private Instant aMinuteLater() {
        Instant later = fence.provenUpTo().orElse(Newham.NOW).plusSeconds(60);
        clock.set(later);
        return later;
    }
}
