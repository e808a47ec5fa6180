package org.saidanddone.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventExamples;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class JournalTest {
    private final Told told = new Told();

    @Inject
    DataSource database;

    @Test
    void everyEventOfEveryOtherServiceStandsInOneOrderWithoutGaps() {
        List<Event> events = EventExamples.all().stream()
                .filter(event -> event.aggregate().type().source() != Source.AUDIT)
                .filter(event -> event.type() != EventType.STANDARD_VERSION_PUBLISHED
                        && event.type() != EventType.STANDARD_VERSION_SUSPENDED
                        && event.type() != EventType.STANDARD_VERSION_SUPERSEDED
                        && event.type() != EventType.STANDARD_VERSION_WITHDRAWN
                        && event.type() != EventType.CLAUSE_VERSION_PUBLISHED
                        && event.type() != EventType.CLAUSE_VERSION_SUSPENDED
                        && event.type() != EventType.CLAUSE_VERSION_SUPERSEDED
                        && event.type() != EventType.CLAUSE_VERSION_WITHDRAWN)
                .toList();
        events.forEach(told::tell);
        events.forEach(Told::awaitJournaled);
        List<Map<String, Object>> journal = Told.journal();
        assertThat(journal.stream().map(entry -> ((Number) entry.get("sequence")).longValue()))
                .containsExactlyElementsOf(
                        LongStream.range(0, journal.size()).boxed().toList());
    }

    @Test
    void anEventThatIsSentTwiceStandsOnce() {
        Event event = EventExamples.of(EventType.EVIDENCE_RECORDED);
        Event last = EventExamples.of(EventType.EVIDENCE_RECORDED);
        told.tell(event);
        told.tell(event);
        told.tell(last);
        Told.awaitJournaled(last);
        assertThat(Told.journalAbout(event)).hasSize(1);
    }

    @Test
    void aDecisionStandsAfterEveryFactItHadSeen() {
        Event fact = EventExamples.of(EventType.EVIDENCE_RECORDED);
        Event before = EventExamples.of(EventType.CONTRACT_OPENED);
        Event other = EventExamples.of(EventType.PROVISION_DRAFTED);
        long next = told.tell(EventExamples.of(EventType.VISIT_RECORDED)) + 1;
        told.tell(before);
        Event decision = decisionAfter(next + 1);
        told.tell(decision);
        told.tell(other);
        Told.awaitJournaled(before);
        Told.awaitJournaled(other);
        assertThat(Told.journalAbout(decision))
                .as("its frontier is not reached yet")
                .isEmpty();
        told.tell(fact);
        Told.awaitJournaled(decision);
        assertThat(sequenceOf(decision)).isGreaterThan(sequenceOf(fact));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set version = 9",
                "delete from journal_entry",
                "truncate journal_entry cascade"
            })
    void theDatabaseItselfLetsTheJournalOnlyGrow(String tampering) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(tampering)).hasMessageContaining("the journal only grows");
        }
    }

    @Test
    void noTimeIsTold() {
        Event event = EventExamples.of(EventType.EVIDENCE_RECORDED);
        told.tell(event);
        Told.awaitJournaled(event);
        assertThat(Told.journalAbout(event).getFirst())
                .containsOnlyKeys("sequence", "source", "offset", "event", "aggregate", "version", "digest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "contributor", "procurement"})
    void onlyAnAuditorReadsIt(String role) {
        Told.as(role).get("/v1/journal").then().statusCode(403).contentType("application/problem+json");
    }

    @Test
    void withoutATokenNobodyReadsIt() {
        RestAssured.get("/v1/journal").then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "YzE6eA"})
    void whatIsNoCursorOfOursIsRefused(String cursor) {
        Told.auditor()
                .get("/v1/journal?cursor=" + cursor)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "abc", "1.5"})
    void aPageHasOneToAHundredEntries(String limit) {
        Told.auditor().get("/v1/journal?limit=" + limit).then().statusCode(400).contentType("application/problem+json");
    }

    private static Event decisionAfter(long nextEvidenceOffset) {
        Newham newham = new Newham();
        ClauseVersionState clause = newham.get(newham.clause, ClauseVersionState.class);
        Decision decision = new Decision(
                Instant.parse("2026-11-23T12:00:00Z"),
                1,
                List.of(),
                List.of(),
                clause.digest(),
                Map.of(Source.EVIDENCE, nextEvidenceOffset));
        return EventExamples.of(
                EventType.CLAUSE_VERSION_PUBLISHED,
                1,
                new ClauseVersionState(
                        clause.id(),
                        clause.clause(),
                        1,
                        clause.contract(),
                        clause.author(),
                        clause.digest(),
                        clause.implemented(),
                        clause.assents(),
                        new Publication(PublicationStatus.PUBLISHED, decision)));
    }

    private static long sequenceOf(Event event) {
        return ((Number) Told.journalAbout(event).getFirst().get("sequence")).longValue();
    }
}
