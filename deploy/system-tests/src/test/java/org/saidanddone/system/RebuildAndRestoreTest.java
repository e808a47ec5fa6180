package org.saidanddone.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saidanddone.events.id.Source;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Version;
import org.saidanddone.system.Operator.Outcome;

/** A topic, the copies of it and a database are lost: the gate stays closed until an operator has made them whole (docs/operating.md). */
@ExtendWith(WholeSuite.class)
class RebuildAndRestoreTest {
    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(60);
    /** Of one programme: what strangers told about others is on no topic any more that is sent again. */
    private static final String FACTS =
            "select md5(string_agg(fact::text, '|' order by aggregate_type, aggregate_id)) from fact where state::text like '%%%s%%'";

    private static final String JOURNALED = "select count(*) from journal_entry where source = 'evidence'";
    private static final String FORKS = "select count(*) from inbox_finding where kind in ('fork', 'gap')";

    private Suite suite;
    private Newham newham;
    private Operator operator;

    @BeforeEach
    void aProgramme(Suite suite) {
        this.suite = suite;
        newham = new Newham(suite);
        operator = new Operator(suite);
    }

    @Test
    void aTopicThatIsMadeAnewClosesTheGateUntilItIsSentAgainAndTheCopiesOfItAreWhole() throws Exception {
        Version standard = newham.publishedStandard(newham.fourPeople());
        Version clause = newham.publishedClause(standard);
        Version nextClause = assented(newham.draftClause(standard));
        Version nextStandard = newham.standard(newham.fourPeople());
        awaitRead(ServiceName.CONTRACT, Source.EVIDENCE, Source.STANDARDS, Source.AUDIT);
        awaitRead(ServiceName.AUDIT, Source.EVIDENCE);
        String facts = operator.text(ServiceName.CONTRACT, FACTS.formatted(newham.programme));
        String journaled = operator.text(ServiceName.AUDIT, JOURNALED);
        Outcome beside = operator.operate("rebuild", ServiceName.CONTRACT);
        assertThat(beside.status()).isEqualTo(1);
        assertThat(beside.said()).contains("A replica of contract-service is running.");

        stop(ServiceName.EVIDENCE, ServiceName.CONTRACT);
        operator.recreate(Source.EVIDENCE);
        operator.done("rebuild", ServiceName.CONTRACT);
        suite.startAgain(ServiceName.CONTRACT);
        Response onAnEmptyCopy = newham.publish(newham.commissioner(), nextClause);
        assertNotProven(onAnEmptyCopy);
        assertThat(onAnEmptyCopy.<Map<String, String>>path("missingProof"))
                .isEqualTo(Map.of("proof", "ends", "source", "evidence"));
        assertNotProven(newham.publish(newham.inspector(), nextStandard));
        assertThat(newham.statusOf(clause)).isEqualTo("published");

        stop(ServiceName.STANDARDS, ServiceName.AUDIT);
        assertThat(operator.done("resend", ServiceName.EVIDENCE)).contains(" events were sent again.");
        operator.done("resend", ServiceName.EVIDENCE, "--from", "1");
        operator.done("rebuild", ServiceName.STANDARDS);
        operator.done("rebuild", ServiceName.AUDIT);
        start(ServiceName.EVIDENCE, ServiceName.STANDARDS, ServiceName.AUDIT);

        awaitRead(ServiceName.CONTRACT, Source.EVIDENCE, Source.STANDARDS, Source.AUDIT);
        assertThat(operator.text(ServiceName.CONTRACT, FACTS.formatted(newham.programme)))
                .isEqualTo(facts);
        awaitRead(ServiceName.AUDIT, Source.EVIDENCE, Source.STANDARDS, Source.CONTRACTS);
        assertThat(operator.text(ServiceName.AUDIT, JOURNALED)).isEqualTo(journaled);
        publishSoon(newham::commissioner, nextClause);
        publishSoon(newham::inspector, nextStandard);
        assertThat(approved(clause)).isTrue();
    }

    @Test
    void aDatabaseFromACopyOlderThanItsTopicIsClosedUntilItIsReconciledAndForksNothing() throws Exception {
        String forks = forks();
        Version standard = newham.standard(newham.fourPeople());
        stop(ServiceName.STANDARDS);
        operator.copy(ServiceName.STANDARDS);
        suite.startAgain(ServiceName.STANDARDS);
        publishSoon(newham::inspector, standard);
        Version clause = assented(newham.draftClause(standard));
        publishSoon(newham::commissioner, clause);

        stop(ServiceName.STANDARDS);
        operator.putCopyBack(ServiceName.STANDARDS);
        suite.launchAgain(ServiceName.STANDARDS);
        Response refusal = await().atMost(RECOVERED_WITHIN)
                .ignoreExceptions()
                .until(
                        () -> newham.publish(newham.inspector(), standard),
                        answer -> "standards".equals(answer.path("missingProof.source")));
        assertNotProven(refusal);
        Response write = newham.inspector()
                .body(Map.of("programme", newham.programme, "title", "A", "outcome", "B", "easyRead", "C"))
                .post(newham.standards("/v1/standards"));
        assertThat(write.statusCode()).as(write.asString()).isEqualTo(503);
        assertThat(newham.inspector().get(newham.standards("/q/health/ready")).statusCode())
                .isEqualTo(503);

        stop(ServiceName.STANDARDS);
        assertThat(operator.done("restore", ServiceName.STANDARDS))
                .contains("not in the database: standard-version/" + standard.id());
        suite.startAgain(ServiceName.STANDARDS);

        await().atMost(RECOVERED_WITHIN).until(() -> !approved(clause));
        await().atMost(RECOVERED_WITHIN)
                .until(() -> newham.publish(newham.inspector(), standard).statusCode() == 409);
        Version anew = newham.standard(newham.fourPeople());
        publishSoon(newham::inspector, anew);
        Version clauseAnew = assented(newham.draftClause(anew));
        publishSoon(newham::commissioner, clauseAnew);
        assertThat(approved(clauseAnew)).isTrue();
        awaitRead(ServiceName.AUDIT, Source.STANDARDS);
        assertThat(forks()).isEqualTo(forks);
    }

    /** The other tests go on with the same suite. */
    @AfterEach
    void everythingRuns() {
        for (ServiceName service : ServiceName.values()) {
            if (!suite.service(service).process().isAlive()) {
                suite.startAgain(service);
            }
        }
    }

    /** One after the other, as a person would see to it that each is gone. */
    private void stop(ServiceName... services) {
        List.of(services).forEach(service -> suite.service(service).close());
    }

    private void start(ServiceName... services) {
        List.of(services).forEach(suite::launchAgain);
        List.of(services).forEach(service -> suite.service(service).awaitReady());
    }

    private Version assented(Version clause) {
        newham.assent(newham.inspector(), clause).then().statusCode(201);
        newham.assent(newham.commissioner(), clause).then().statusCode(201);
        return clause;
    }

    /** As soon as the gate is open again; perhaps slowly acknowledged. */
    private void publishSoon(Supplier<RequestSpecification> who, Version version) {
        await().atMost(RECOVERED_WITHIN)
                .until(() -> List.of(200, 202)
                        .contains(newham.publish(who.get(), version).statusCode()));
    }

    private boolean approved(Version clause) {
        return newham.council().get(clause.address()).path("approved");
    }

    private static void assertNotProven(Response refusal) {
        assertThat(refusal.statusCode()).as(refusal.asString()).isEqualTo(503);
        assertThat(refusal.<String>path("type")).endsWith("/not-proven-current");
    }

    private String forks() throws SQLException {
        return operator.text(ServiceName.CONTRACT, FORKS) + " " + operator.text(ServiceName.AUDIT, FORKS);
    }

    private void awaitRead(ServiceName service, Source... sources) {
        for (Source source : sources) {
            await().atMost(RECOVERED_WITHIN).until(() -> operator.hasRead(service, source));
        }
    }
}
