package org.saidanddone.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Said;
import org.saidanddone.system.Newham.Version;

/** One trace from a request through Kafka to what it led to elsewhere, and nothing of a person in it. */
@ExtendWith(WholeSuite.class)
class TracesTest {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final String trace = hex(16);

    private Suite suite;
    private Newham newham;

    @BeforeEach
    void aProgramme(Suite suite) {
        this.suite = suite;
        newham = new Newham(suite);
    }

    @Test
    void aWithdrawalAndTheSuspensionsItLeadsToAreOneTraceThroughAllServices() throws IOException {
        List<Said> three = newham.fourPeople().subList(1, 4);
        Version clause = newham.publishedClause(newham.publishedStandard(three));
        assertThat(withdraw(three.getFirst())).isEqualTo(200);
        await().atMost(5, SECONDS).until(() -> newham.statusOf(clause).equals("suspended"));

        await().atMost(10, SECONDS)
                .untilAsserted(() -> assertThat(spans())
                        .contains(
                                "evidence-service SERVER POST /v1/evidence/{id}/withdrawal",
                                "evidence-service PRODUCER send said-and-done.evidence.v1 evidence.withdrawn",
                                "standards-service CONSUMER process said-and-done.evidence.v1 evidence.withdrawn",
                                "standards-service PRODUCER send said-and-done.standards.v1 standard-version.suspended",
                                "contract-service CONSUMER process said-and-done.evidence.v1 evidence.withdrawn",
                                "contract-service PRODUCER send said-and-done.contracts.v1 clause-version.suspended",
                                "audit-service CONSUMER process said-and-done.evidence.v1 evidence.withdrawn",
                                "audit-service CONSUMER process said-and-done.standards.v1 standard-version.suspended",
                                "audit-service CONSUMER process said-and-done.contracts.v1 clause-version.suspended"));
        assertThat(everything()).doesNotContainPattern(UUID_FORM);
    }

    @Test
    void theTraceGoesOnAfterTheServiceWasKilledBeforeItsRelaySent() throws IOException {
        Said said = newham.says(0, "Taken back while the broker was down");
        suite.kafka().kill();
        try {
            assertThat(withdraw(said)).isEqualTo(202);
            await().atMost(10, SECONDS)
                    .until(() -> spans().contains("evidence-service SERVER POST /v1/evidence/{id}/withdrawal"));
            suite.service(ServiceName.EVIDENCE).kill();
        } finally {
            suite.startKafkaAgain();
            suite.startAgain(ServiceName.EVIDENCE);
        }
        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(spans())
                        .contains(
                                "evidence-service PRODUCER send said-and-done.evidence.v1 evidence.withdrawn",
                                "audit-service CONSUMER process said-and-done.evidence.v1 evidence.withdrawn"));
    }

    private int withdraw(Said said) {
        return newham.inspector()
                .header("traceparent", "00-" + trace + "-" + hex(8) + "-01")
                .body("{}")
                .post(newham.evidence("/v1/evidence/" + said.id() + "/withdrawal"))
                .statusCode();
    }

    /** The trace's spans, as service, kind, name and, where there is one, the short type of the event. */
    private List<String> spans() throws IOException {
        return everything()
                .lines()
                .filter(span -> span.contains(trace))
                .map(JsonPath::from)
                .map(TracesTest::inShort)
                .toList();
    }

    private static String inShort(JsonPath span) {
        String type = span.getString("attributes.'cloudevents.event_type'");
        return span.getString("service") + " " + span.getString("kind") + " " + span.getString("name")
                + (type == null ? "" : " " + type.replaceAll("^org\\.saidanddone\\.|\\.v1$", ""));
    }

    private String everything() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(suite.folder().resolve("traces"))) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file));
            }
        }
        // a line that is being written is read whole the next time
        return all.substring(0, all.lastIndexOf("\n") + 1);
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
