package org.saidanddone.system;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Said;
import org.saidanddone.system.Newham.Version;

/** Each metric moves when the thing happens that it tells of, and no metric tells of a person. */
@ExtendWith(WholeSuite.class)
class MetricsTest {
    private static final String CANARY = "kanarienvogel-9914";
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Suite suite;
    private Newham newham;

    @BeforeEach
    void aProgramme(Suite suite) {
        this.suite = suite;
        newham = new Newham(suite);
    }

    @Test
    void aPublicationAndTheSuspensionThatFollowsAreCounted() {
        List<Said> three = newham.fourPeople().subList(1, 4);
        Scrape before = standards();
        Version standard = newham.publishedStandard(three);
        Scrape published = standards();
        assertRose(before, published, 1, "saidanddone_publications_total", "type=\"standard-version\"");
        assertRose(
                before,
                published,
                1,
                "saidanddone_gate_verdicts_total",
                "purpose=\"publication\"",
                "verdict=\"complete\"");
        assertRose(before, published, 1, "saidanddone_gate_evaluation_seconds_count", "purpose=\"publication\"");
        assertRose(before, published, 1, "saidanddone_fence_seconds_count", "outcome=\"passed\"");
        assertThat(published.value("saidanddone_gate_lock_wait_seconds_count", "outcome=\"taken\""))
                .isGreaterThan(before.value("saidanddone_gate_lock_wait_seconds_count", "outcome=\"taken\""));
        assertThat(published.value("saidanddone_acknowledgement_wait_seconds_count", "outcome=\"acknowledged\""))
                .isGreaterThan(
                        before.value("saidanddone_acknowledgement_wait_seconds_count", "outcome=\"acknowledged\""));

        newham.withdraw(three.get(0)).then().statusCode(200);
        await().atMost(5, SECONDS).until(() -> newham.statusOf(standard).equals("suspended"));
        Scrape suspended = standards();
        assertRose(published, suspended, 1, "saidanddone_suspensions_total", "type=\"standard-version\"");
        assertRose(
                published,
                suspended,
                1,
                "saidanddone_suspension_reasons_total",
                "rule=\"enough-voices\"",
                "type=\"standard-version\"");
        assertRose(
                published,
                suspended,
                1,
                "saidanddone_gate_verdicts_total",
                "purpose=\"reconsideration\"",
                "verdict=\"incomplete\"");
        assertRose(published, suspended, 1, "saidanddone_gate_evaluation_seconds_count", "purpose=\"reconsideration\"");
        assertRose(published, suspended, 0, "saidanddone_publications_total", "type=\"standard-version\"");
    }

    @Test
    void aRefusedPublicationAndACheckCountTheRulesTheyBreak() {
        Version draft = newham.draftStandard(newham.fourPeople());
        Scrape before = standards();
        newham.publish(newham.inspector(), draft).then().statusCode(422);
        Scrape refused = standards();
        assertRose(
                before,
                refused,
                1,
                "saidanddone_gate_gaps_total",
                "purpose=\"publication\"",
                "rule=\"user-authorship\"");
        assertRose(before, refused, 0, "saidanddone_gate_gaps_total", "purpose=\"check\"", "rule=\"user-authorship\"");
        assertRose(before, refused, 1, "saidanddone_gate_evaluation_seconds_count", "purpose=\"publication\"");
        assertRose(before, refused, 0, "saidanddone_publications_total", "type=\"standard-version\"");

        newham.inspector()
                .body("{}")
                .post(draft.at("/publication-checks"))
                .then()
                .statusCode(200);
        Scrape checked = standards();
        assertRose(
                refused, checked, 1, "saidanddone_gate_verdicts_total", "purpose=\"check\"", "verdict=\"incomplete\"");
        assertRose(refused, checked, 1, "saidanddone_gate_evaluation_seconds_count", "purpose=\"check\"");
    }

    @Test
    void withKafkaAwayAScrapeStillWorksAndSaysWhatWaits() {
        Said said = newham.says(0, "Taken back while the broker was down");
        Version standard = newham.standard(newham.fourPeople());
        await().atMost(10, SECONDS)
                .until(() -> evidence().value("saidanddone_relay_unsent_rows") == 0
                        && standards().value("saidanddone_inbox_lag_events", "source=\"evidence\"") == 0);
        Scrape before = evidence();
        Scrape gateBefore = standards();
        suite.kafka().kill();
        try {
            newham.withdraw(said).then().statusCode(202);
            await().atMost(5, SECONDS)
                    .untilAsserted(() -> assertThat(evidence().value("saidanddone_relay_unsent_rows"))
                            .isEqualTo(1));
            Scrape waiting = evidence();
            assertThat(waiting.value("saidanddone_relay_oldest_unsent_age_seconds"))
                    .isGreaterThan(1.5);
            assertRose(before, waiting, 1, "saidanddone_writes_accepted_total");
            assertRose(before, waiting, 1, "saidanddone_acknowledgement_wait_seconds_count", "outcome=\"pending\"");

            newham.publish(newham.inspector(), standard).then().statusCode(503);
            assertRose(gateBefore, standards(), 1, "saidanddone_fence_seconds_count", "outcome=\"ends\"");
            await().atMost(20, SECONDS).untilAsserted(() -> {
                assertThat(standards().value("saidanddone_inbox_heartbeat_age_seconds", "source=\"evidence\""))
                        .isGreaterThan(5);
                assertThat(standards().value("saidanddone_inbox_lag_events", "source=\"evidence\""))
                        .as("an end that Kafka does not tell is not taken for none")
                        .isNaN();
            });
        } finally {
            suite.startKafkaAgain();
        }
        await().atMost(60, SECONDS).untilAsserted(() -> {
            assertThat(evidence().value("saidanddone_relay_unsent_rows")).isZero();
            assertThat(evidence().value("saidanddone_relay_oldest_unsent_age_seconds"))
                    .isZero();
            assertThat(standards().value("saidanddone_inbox_lag_events", "source=\"evidence\""))
                    .isZero();
            assertThat(standards().value("saidanddone_inbox_heartbeat_age_seconds", "source=\"evidence\""))
                    .isLessThan(5);
        });
    }

    @Test
    void noIdAndNoWordOfAPersonStandsInAnyMetric() {
        List<Said> said = newham.fourPeople();
        newham.publishedClause(newham.publishedStandard(said));
        for (URI service : services()) {
            given().get(service.resolve("/v1/people/" + said.getFirst().person()));
            newham.inspector()
                    .get(service.resolve("/v1/people/" + said.getFirst().person() + "/" + CANARY));
            newham.inspector().get(service.resolve("/v1/evidence/" + UUID.randomUUID() + "?q=" + CANARY));
            newham.inspector().delete(service.resolve("/v1/evidence/" + UUID.randomUUID()));
            newham.inspector().get(service.resolve("/" + CANARY));
            newham.inspector().body("{\"" + CANARY).post(service.resolve("/v1/standards"));
        }
        for (URI service : services()) {
            Scrape scrape = Scrape.of(service);
            assertThat(scrape.lines())
                    .filteredOn(line -> UUID_FORM.matcher(line).find() || line.contains(CANARY))
                    .isEmpty();
            assertThat(scrape.lines()).anyMatch(line -> line.startsWith("http_server_requests_seconds_count{"));
            assertThat(scrape.lines()).hasSizeLessThan(600);
        }
        assertThat(evidence().lines())
                .anyMatch(line -> line.startsWith("http_server_requests_seconds_count{")
                        && line.contains("uri=\"/v1/evidence/{id}\""));
    }

    @Test
    void eachServiceHasTheMetricsThatItsPartsCanTellOf() {
        String[] ofWhoSends = {
            "saidanddone_relay_unsent_rows",
            "saidanddone_relay_oldest_unsent_age_seconds",
            "saidanddone_acknowledgement_wait_seconds",
            "saidanddone_writes_accepted_total"
        };
        String[] ofWhoReads = {
            "saidanddone_inbox_lag_events",
            "saidanddone_inbox_heartbeat_age_seconds",
            "saidanddone_inbox_parked_events",
            "saidanddone_inbox_findings"
        };
        assertThat(evidence().described()).contains(ofWhoSends);
        assertThat(standards().described())
                .contains(ofWhoSends)
                .contains(ofWhoReads)
                .contains(
                        "saidanddone_fence_seconds",
                        "saidanddone_gate_lock_wait_seconds",
                        "saidanddone_gate_evaluation_seconds",
                        "saidanddone_gate_verdicts_total",
                        "saidanddone_gate_gaps_total",
                        "saidanddone_publications_total",
                        "saidanddone_suspensions_total",
                        "saidanddone_suspension_reasons_total");
        assertThat(Scrape.of(suite.addresses().audit()).described())
                .as("what tells of writes begins with the first finding that is resolved")
                .contains("saidanddone_relay_unsent_rows", "saidanddone_relay_oldest_unsent_age_seconds")
                .contains(ofWhoReads)
                .contains("saidanddone_second_looks_total", "saidanddone_findings_raised_total")
                .doesNotContain("saidanddone_fence_seconds");
    }

    private static void assertRose(Scrape before, Scrape after, int by, String name, String... labels) {
        assertThat(after.value(name, labels) - before.value(name, labels))
                .as(name + List.of(labels))
                .isEqualTo(by);
    }

    private Scrape evidence() {
        return Scrape.of(suite.addresses().evidence());
    }

    private Scrape standards() {
        return Scrape.of(suite.addresses().standards());
    }

    private List<URI> services() {
        return List.of(
                suite.addresses().evidence(),
                suite.addresses().standards(),
                suite.addresses().contracts(),
                suite.addresses().audit());
    }
}
