package org.saidanddone.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Said;
import org.saidanddone.system.Newham.Version;

/** Something on a topic that nobody can read, and that names nothing which is known here: it may be about anything, so nothing is published. */
@ExtendWith(WholeSuite.class)
class ClosedSourceTest {
    private static final Map<Source, ServiceName> OWNERS = Map.of(
            Source.EVIDENCE, ServiceName.EVIDENCE,
            Source.STANDARDS, ServiceName.STANDARDS,
            Source.AUDIT, ServiceName.AUDIT);

    private static Newham newham;
    private static List<Said> said;
    private static Version standard;
    private static Version clause;

    private Suite suite;
    private Version readyStandard;
    private Version readyClause;

    @BeforeAll
    static void aClauseThatCouncilsRead(Suite suite) {
        newham = new Newham(suite);
        said = newham.fourPeople();
        standard = newham.publishedStandard(said);
        clause = newham.publishedClause(standard);
    }

    @BeforeEach
    void oneOfEachReadyToBePublished(Suite suite) {
        this.suite = suite;
        readyClause = newham.readyClause(standard);
        readyStandard = newham.standard(said);
    }

    @ParameterizedTest
    @EnumSource
    void closesTheGateOfAllWhoReadThatTopicAndReadsGoOn(Unheard unheard) {
        new Topic(suite, unheard.source).append(unheard.of(suite, said.getFirst()));
        try {
            assertClosed(readyClause, unheard);
            assertThat(parked(ServiceName.CONTRACT, unheard)).containsExactly(unheard.reason);
            if (unheard.source != Source.STANDARDS) {
                assertClosed(readyStandard, unheard);
                assertThat(parked(ServiceName.STANDARDS, unheard)).containsExactly(unheard.reason);
            }
            Response read = newham.council().get(clause.address());
            assertThat(read.<String>path("status")).isEqualTo("published");
            assertThat(read.<Boolean>path("approved")).isTrue();
            assertThat(read.header("Facts-As-Of")).isNotNull();
        } finally {
            settle(unheard);
        }
        newham.publish(newham.commissioner(), readyClause).then().statusCode(200);
        newham.publish(newham.inspector(), readyStandard).then().statusCode(200);
    }

    private void assertClosed(Version ready, Unheard unheard) {
        Response refusal = newham.publish(newham.inspector(), ready);
        assertThat(refusal.statusCode()).as(refusal.asString()).isEqualTo(503);
        assertThat(refusal.<String>path("type")).endsWith("/not-proven-current");
        assertThat(refusal.header("Retry-After")).isNotNull();
        assertThat(refusal.<Map<String, String>>path("missingProof"))
                .isEqualTo(Map.of("proof", "no-doubt", "source", unheard.source.publicName()));
        assertThat(newham.statusOf(ready)).isEqualTo("draft");
    }

    private List<String> parked(ServiceName reader, Unheard unheard) {
        return new Database(suite, reader)
                .texts(
                        "select reason from inbox_parked where source = ? and aggregate_id is null and resolved_at is null",
                        unheard.source.publicName());
    }

    /** As if newer software had come that reads it, in each service that reads the topic. */
    private void settle(Unheard unheard) {
        for (ServiceName reader : List.of(ServiceName.STANDARDS, ServiceName.CONTRACT, ServiceName.AUDIT)) {
            if (reader != OWNERS.get(unheard.source)) {
                Database database = new Database(suite, reader);
                await().atMost(20, SECONDS).until(() -> settle(database, "inbox_parked", unheard) == 1);
                settle(database, "inbox_finding", unheard);
            }
        }
    }

    private static int settle(Database database, String table, Unheard unheard) {
        return database.change(
                "update " + table
                        + " set resolved_at = now() where source = ? and aggregate_id is null and resolved_at is null",
                unheard.source.publicName());
    }

    private enum Unheard {
        NONSENSE(Source.EVIDENCE, "not JSON") {
            @Override
            Handmade of(Suite suite, Said said) {
                return new Handmade(Map.of(), Handmade.utf8("?"));
            }
        },
        OF_AN_UNKNOWN_TYPE(Source.STANDARDS, "unknown event type") {
            @Override
            Handmade of(Suite suite, Said said) {
                return new Handmade(
                        Map.of("ce_subject", "provision/" + UUID.randomUUID()),
                        Handmade.utf8("{\"type\": \"dreamt\"}"));
            }
        },
        /** Known, and another's: what the auditor says of evidence is no fact about it. */
        OF_ANOTHER_SOURCE(Source.AUDIT, "about an aggregate that another source owns") {
            @Override
            Handmade of(Suite suite, Said said) {
                return Handmade.copy(suite, AggregateType.EVIDENCE, said.id(), 2)
                        .changed("evidence.withdrawn", 3, state -> state.put("status", "withdrawn"));
            }
        };

        private final Source source;
        private final String reason;

        Unheard(Source source, String reason) {
            this.source = source;
            this.reason = reason;
        }

        abstract Handmade of(Suite suite, Said said);
    }
}
