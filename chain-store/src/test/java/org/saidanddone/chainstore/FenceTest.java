package org.saidanddone.chainstore;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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

    /** Later than anything that was proven before. */
    private Instant aMinuteLater() {
        Instant later = fence.provenUpTo().orElse(Newham.NOW).plusSeconds(60);
        clock.set(later);
        return later;
    }
}
