package org.saidanddone.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Said;
import org.saidanddone.system.Newham.Version;

/** Parts of the running suite are stopped and killed: nothing is published on doubt, nothing acknowledged is lost, nothing stands twice. */
@ExtendWith(WholeSuite.class)
class FaultsTest {
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(60);

    private Suite suite;
    private Newham newham;

    @BeforeEach
    void aProgramme(Suite suite) {
        this.suite = suite;
        newham = new Newham(suite);
    }

    @Test
    void withTheBrokerStoppedNothingIsPublishedAndEverythingRecoversAlone() {
        Version published = newham.publishedStandard(newham.fourPeople());
        Version standard = newham.standard(newham.fourPeople());
        suite.kafka().kill();
        Said said;
        try {
            Response refusal = newham.publish(newham.inspector(), standard);
            assertThat(refusal.statusCode()).as(refusal.asString()).isEqualTo(503);
            assertThat(refusal.<String>path("type")).endsWith("/not-proven-current");
            assertThat(refusal.<String>path("missingProof.proof")).isEqualTo("ends");
            assertThat(refusal.header("Retry-After")).isNotNull();
            assertThat(newham.statusOf(standard)).isEqualTo("draft");
            assertThat(newham.statusOf(published)).isEqualTo("published");
            said = newham.says(0, "Said while the broker was down");
        } finally {
            suite.startKafkaAgain();
        }
        await().atMost(RECOVERED_WITHIN)
                .until(() -> newham.publish(newham.inspector(), standard).statusCode() == 200);
        await().atMost(RECOVERED_WITHIN).until(() -> Collections.frequency(recordedByTheJournal(), said.id()) == 1);
    }

    @Test
    void aWriteThatKafkaDoesNotAcknowledgeInTimeIsNeverCalledDone() {
        Said said = newham.says(0, "Taken back while the broker was down");
        suite.kafka().kill();
        String operation;
        try {
            Response answer = newham.withdraw(said);
            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
            operation = answer.header("Location");
            assertThat(newham.inspector().get(operation).<String>path("status")).isEqualTo("pending");
        } finally {
            suite.startKafkaAgain();
        }
        await().atMost(RECOVERED_WITHIN)
                .until(() -> newham.inspector().get(operation).path("status").equals("done"));
    }

    @Test
    void aServiceKilledBetweenCommitAndRelayLosesNothingAndSaysNothingTwice() {
        List<Said> said = new ArrayList<>();
        suite.kafka().kill();
        try {
            for (int i = 0; i < 20; i++) {
                said.add(newham.says(i % 2, "Thing " + i));
            }
            suite.service(ServiceName.EVIDENCE).kill();
        } finally {
            suite.startKafkaAgain();
            suite.startAgain(ServiceName.EVIDENCE);
        }
        await().atMost(RECOVERED_WITHIN).untilAsserted(() -> {
            List<String> recorded = recordedByTheJournal();
            assertThat(said).allSatisfy(one -> assertThat(recorded).containsOnlyOnce(one.id()));
        });
    }

    @Test
    void aServiceKilledWhileItPublishesComesBackWithWhatItAcknowledged() {
        Version clause = newham.publishedClause(newham.publishedStandard(newham.fourPeople()));
        suite.service(ServiceName.CONTRACT).kill();
        suite.startAgain(ServiceName.CONTRACT);
        assertThat(newham.statusOf(clause)).isEqualTo("published");
    }

    @Test
    void withTheEvidenceServiceDeadItsHeartbeatStopsAndNothingIsPublished() {
        Version incomplete = newham.draftStandard(newham.fourPeople());
        Version standard = newham.standard(newham.fourPeople());
        suite.service(ServiceName.EVIDENCE).kill();
        try {
            // The gate trusts a heartbeat for five seconds; an incomplete draft shows when it no longer does, and
            // publishes nothing before.
            await().atMost(20, SECONDS)
                    .until(() -> newham.publish(newham.inspector(), incomplete).statusCode() == 503);
            Response refusal = newham.publish(newham.inspector(), standard);
            assertThat(refusal.statusCode()).as(refusal.asString()).isEqualTo(503);
            assertThat(refusal.<Map<String, String>>path("missingProof"))
                    .isEqualTo(Map.of("proof", "sign-of-life", "source", "evidence"));
            assertThat(newham.statusOf(standard)).isEqualTo("draft");
        } finally {
            suite.startAgain(ServiceName.EVIDENCE);
        }
        await().atMost(RECOVERED_WITHIN)
                .until(() -> newham.publish(newham.inspector(), standard).statusCode() == 200);
    }

    @Test
    void theFourServicesTogetherStayWithin1200MebibytesOfResidentMemory() {
        newham.publishedClause(newham.publishedStandard(newham.fourPeople()));
        assertThat(suite.residentBytesOfServices()).isPositive().isLessThan(1229L << 20);
    }

    /** What each entry of the whole journal is about that is a first version; the journal has no filter yet, so it is read through. */
    private List<String> recordedByTheJournal() {
        String next = "/v1/journal?limit=100";
        List<String> recorded = new ArrayList<>();
        while (next != null) {
            Response page = newham.auditor().get(newham.audit(next));
            page.then().statusCode(200);
            List<Map<String, Object>> items = page.path("items");
            items.stream()
                    .filter(item -> item.get("version").equals(1))
                    .map(item -> ((Map<?, ?>) item.get("aggregate")).get("id").toString())
                    .forEach(recorded::add);
            String cursor = page.path("next");
            next = cursor == null ? null : "/v1/journal?limit=100&cursor=" + cursor;
        }
        return recorded;
    }
}
