package org.saidanddone.system;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Version;

/**
 * Whatever keeps contract-service from proving that its facts are current: nothing is published, the answer names the proof that is missing, what is
 * published is read on with the moment up to which it was proven, and all goes on by itself when the fault ends.
 */
@ExtendWith(WholeSuite.class)
class FailClosedTest {
    /** A sign of life is believed for five seconds. */
    private static final Duration NOTICED_WITHIN = Duration.ofSeconds(20);

    private static final Duration RECOVERED_WITHIN = Duration.ofSeconds(60);
    /** The facts are proven once a second. */
    private static final Duration LONGER_THAN_BETWEEN_TWO_PROOFS = Duration.ofMillis(1_500);

    /** In the order in which the fence asks for them. */
    private static final List<ServiceName> UPSTREAM =
            List.of(ServiceName.EVIDENCE, ServiceName.STANDARDS, ServiceName.AUDIT);

    private static Newham newham;
    private static Version standard;
    private static Version published;
    /** Never published, however often somebody tries: it shows when the gate closes. */
    private static Version incomplete;

    private Suite suite;
    private Version ready;

    @BeforeAll
    static void aClauseThatCouncilsRead(Suite suite) {
        newham = new Newham(suite);
        standard = newham.publishedStandard(newham.fourPeople());
        published = newham.publishedClause(standard);
        incomplete = newham.draftClause(standard);
    }

    @BeforeEach
    void aClauseThatIsReady(Suite suite) {
        this.suite = suite;
        ready = newham.readyClause(standard);
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPublishedThatIsNotProvenAndEverythingRecoversAlone(Fault fault) {
        Ongoing ongoing = fault.begin(suite);
        try {
            if (fault.leavesTheDatabase()) {
                newham.says(0, "Said meanwhile");
                awaitMissing(fault.missingProof());
            }
            assertRefused(fault.missingProof());
            if (fault.leavesTheDatabase()) {
                assertReadsGoOnAndSayThatTheirFactsGrowOld();
            }
        } finally {
            ongoing.end();
        }
        assertRecoversAlone();
    }

    @ParameterizedTest
    @EnumSource
    void eachUpstreamThatIsSilentIsNamedUntilTheLastOfThemIsHeard(Silence silence) {
        Deque<Ongoing> silent = new ArrayDeque<>();
        try {
            UPSTREAM.forEach(upstream -> silent.add(silence.begin(suite, upstream)));
            silence.meanwhile(newham);
            for (ServiceName upstream : UPSTREAM) {
                String missing = "sign-of-life of " + upstream.database();
                awaitMissing(missing);
                assertRefused(missing);
                if (silent.size() == UPSTREAM.size()) {
                    assertReadsGoOnAndSayThatTheirFactsGrowOld();
                }
                silent.remove().end();
            }
        } finally {
            silent.forEach(Ongoing::end);
        }
        assertRecoversAlone();
    }

    private static void awaitMissing(String proof) {
        await().atMost(NOTICED_WITHIN)
                .until(() -> missingProof(newham.publish(newham.commissioner(), incomplete)), proof::equals);
    }

    private void assertRefused(String missingProof) {
        Response refusal = newham.publish(newham.commissioner(), ready);
        assertThat(refusal.statusCode()).as(refusal.asString()).isEqualTo(503);
        assertThat(refusal.<String>path("type")).endsWith("/not-proven-current");
        assertThat(refusal.header("Retry-After")).isNotNull();
        assertThat(missingProof(refusal)).isEqualTo(missingProof);
    }

    /** Which proof, and of which service. */
    private static String missingProof(Response answer) {
        String source = answer.path("missingProof.source");
        return answer.path("missingProof.proof") + (source == null ? "" : " of " + source);
    }

    private void assertReadsGoOnAndSayThatTheirFactsGrowOld() {
        AtomicReference<Instant> before = new AtomicReference<>(Instant.MIN);
        await().during(LONGER_THAN_BETWEEN_TWO_PROOFS).atMost(NOTICED_WITHIN).until(() -> {
            Instant now = factsAsOf();
            return now.equals(before.getAndSet(now));
        });
        assertThat(newham.statusOf(ready)).isEqualTo("draft");
    }

    private void assertRecoversAlone() {
        Instant ended = Instant.now();
        await().atMost(RECOVERED_WITHIN).pollInterval(200, MILLISECONDS).until(this::isPublished);
        await().atMost(10, SECONDS).until(() -> factsAsOf().isAfter(ended));
    }

    /** By one more attempt, whatever came of those before. */
    private boolean isPublished() {
        newham.publish(newham.commissioner(), ready);
        return "published".equals(newham.inspector().get(ready.address()).path("status"));
    }

    /** What councils read, and up to which moment the facts that it rests on were proven. */
    private static Instant factsAsOf() {
        Response page = newham.council().get(newham.contracts("/v1/clauses?programme=" + newham.programme));
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        assertThat(page.<List<String>>path("items.id")).contains(published.id());
        return Instant.parse(page.header("Facts-As-Of"));
    }
}
