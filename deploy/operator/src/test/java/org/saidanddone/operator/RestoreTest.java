package org.saidanddone.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventExamples;
import org.saidanddone.events.EventType;
import org.saidanddone.events.FindingExamples;
import org.saidanddone.events.VersionExamples;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.PublicationStatus;

/** A database from a copy, held against the topic: what was told after the copy is not in it. */
class RestoreTest {
    private final Stopped stopped = new Stopped();
    private final ClauseVersionState draft = VersionExamples.clause(PublicationStatus.DRAFT);
    private final Event drafted = EventExamples.of(EventType.CLAUSE_VERSION_DRAFTED, 1, draft);

    @BeforeEach
    void somethingOfBeforeTheCopy() throws SQLException {
        stopped.sent(Source.CONTRACTS, drafted);
    }

    @Test
    void aCopyThatHasAllIsProvenWhole() throws SQLException {
        assertThat(stopped.operate("restore", "contract-service")).isZero();

        assertThat(stopped.said.getLast())
                .isEqualTo("The database has every event of the topic: the service may be started.");
        assertThat(stopped.text("select behind from outbox_topic")).isEqualTo("f");
        assertThat(stopped.number("select next_offset from outbox_topic")).isEqualTo(1);
    }

    @Test
    void theFeedGoesOnBehindWhereverItWasReadTo() throws SQLException {
        stopped.operate("restore", "contract-service");

        assertThat(stopped.number("select nextval(pg_get_serial_sequence('publication_change', 'sequence'))"))
                .isGreaterThan(1_000_000);
    }

    @Test
    void whatWasToldAfterTheCopyIsTakenBackAsSent() throws SQLException {
        stopped.topics.append(Source.CONTRACTS, EventExamples.of(EventType.CONTRACT_OPENED));

        assertThat(stopped.operate("restore", "contract-service")).isZero();

        assertThat(stopped.text("select behind from outbox_topic")).isEqualTo("f");
        assertThat(stopped.number("select count(*) from outbox where sent_at is not null and topic_offset = 1"))
                .isEqualTo(1);
        assertThat(stopped.number("select count(*) from fact where aggregate_type = 'contract'"))
                .isEqualTo(1);
        assertThat(stopped.operate("restore", "contract-service")).isZero();
        assertThat(stopped.said.getLast()).startsWith("The database has every event of the topic");
    }

    @Test
    void whatIsInForceByTheTopicAndLostHereIsWithdrawnAndEverybodyIsTold() throws SQLException {
        ClauseVersionState published = VersionExamples.clause(PublicationStatus.PUBLISHED);
        stopped.topics.append(
                Source.CONTRACTS, EventExamples.ofTheSuite(EventType.CLAUSE_VERSION_PUBLISHED, 2, published));

        assertThat(stopped.operate("restore", "contract-service")).isZero();

        String clause = published.id().value().toString();
        assertThat(stopped.text("select type from outbox where sent_at is null and version = 3 and aggregate_id = '"
                        + clause + "'"))
                .isEqualTo(EventType.CLAUSE_VERSION_WITHDRAWN.wireName());
        assertThat(stopped.text(
                        "select state -> 'publication' ->> 'status' from fact where aggregate_id = '" + clause + "'"))
                .isEqualTo("withdrawn");
        assertThat(stopped.text("select because from operating.act")).isNull();
    }

    @Test
    void whatTheCopyHasAsADraftAndWasPublishedSinceIsWithdrawnForGoodAndTheFeedSaysSo() throws SQLException {
        stopped.knows(drafted);
        stopped.topics.append(
                Source.CONTRACTS,
                EventExamples.ofTheSuite(EventType.CLAUSE_VERSION_PUBLISHED, 2, stands(PublicationStatus.PUBLISHED)));

        assertThat(stopped.operate("restore", "contract-service")).isZero();

        assertThat(stopped.text("select candidate_id || ' ' || status from publication"))
                .isEqualTo(draft.id().value() + " withdrawn");
        assertThat(stopped.text("select candidate_id || ' ' || change from publication_change"))
                .isEqualTo(draft.id().value() + " withdrawn");
    }

    @Test
    void whatWasSupersededSinceStaysSoAndNothingMoreIsToldOfIt() throws SQLException {
        stopped.knows(drafted);
        stopped.topics.append(
                Source.CONTRACTS,
                EventExamples.ofTheSuite(EventType.CLAUSE_VERSION_SUPERSEDED, 3, stands(PublicationStatus.SUPERSEDED)));

        assertThat(stopped.operate("restore", "contract-service")).isZero();

        assertThat(stopped.text("select status from publication")).isEqualTo("superseded");
        assertThat(stopped.number("select count(*) from outbox where sent_at is null"))
                .isZero();
    }

    @Test
    void whatIsInForceByTheCopyAndWasChangedAfterItKeepsTheServiceClosed() throws SQLException {
        stopped.execute("""
                insert into publication (candidate_type, candidate_id, status, complete, closure_digest, profile, rules, decided_at,
                    least_voices, least_settings)
                values ('clause-version', '%s', 'published', true, 'sha256:%s', 1, '{a:1}', now(), 3, 2)""".formatted(draft.id().value(), "0".repeat(64)));
        stopped.topics.append(Source.CONTRACTS, EventExamples.of(EventType.CLAUSE_VERSION_EDITED, 2, draft));

        assertThat(stopped.operate("restore", "contract-service")).isEqualTo(1);

        assertThat(stopped.said.getLast()).startsWith("What is in force by this copy was changed after it");
        assertThat(stopped.text("select behind from outbox_topic")).isEqualTo("t");
        assertThat(stopped.number("select count(*) from outbox")).isEqualTo(1);
    }

    @Test
    void whatPeopleSaidAndTookBackIsInNoEventSoEvidenceServiceStaysClosed() throws SQLException {
        stopped.topics.append(Source.EVIDENCE, EventExamples.of(EventType.CONSENT_WITHDRAWN));

        assertThat(stopped.operate("restore", "evidence-service")).isEqualTo(1);

        assertThat(stopped.said.getLast()).contains("recover the database to its last moment");
        assertThat(stopped.text("select behind from outbox_topic")).isEqualTo("t");
    }

    @Test
    void aFindingOfAfterTheCopyIsTakenBackSoThatAnAuditorCanResolveIt() throws SQLException {
        Event raised = EventExamples.of(EventType.FINDING_RAISED);
        stopped.topics.append(Source.AUDIT, raised);

        assertThat(stopped.operate("restore", "audit-service")).isZero();

        assertThat(
                        stopped.text(
                                "select id || ' ' || version || ' ' || kind || ' ' || rules::text || ' ' || status from finding"))
                .isEqualTo(raised.aggregate().id() + " 1 chain-incomplete {consent-in-force} open");
        assertThat(stopped.text("select behind from outbox_topic")).isEqualTo("f");
    }

    @Test
    void aFindingThatWasResolvedAfterTheCopyIsResolvedAndItsReasonIsSaidToBeLost() throws SQLException {
        FindingState raised = FindingExamples.raised(draft.id().ref());
        stopped.topics.append(Source.AUDIT, EventExamples.of(EventType.FINDING_RAISED, 1, raised));
        stopped.topics.append(
                Source.AUDIT, EventExamples.of(EventType.FINDING_RESOLVED, 2, FindingExamples.resolved(raised)));

        assertThat(stopped.operate("restore", "audit-service")).isZero();

        assertThat(stopped.text("select version || ' ' || status || ' ' || left(reason, 18) from finding"))
                .isEqualTo("2 resolved The reason is lost");
    }

    @Test
    void aFindingThatWasRaisedOnceMoreMeanwhileIsRefused() throws SQLException {
        FindingState raised = FindingExamples.raised(draft.id().ref());
        stopped.topics.append(Source.AUDIT, EventExamples.of(EventType.FINDING_RAISED, 1, raised));
        stopped.execute("""
                insert into finding (id, version, subject_type, subject_id, subject_version, kind, rules, at, status)
                values (gen_random_uuid(), 1, 'clause-version', '%s', %d, 'closure-differs', '{}', now(), 'open')""".formatted(draft.id().value(), raised.subject().version()));

        assertThat(stopped.operate("restore", "audit-service")).isEqualTo(1);

        assertThat(stopped.said.getLast()).startsWith("The database raised another finding");
        assertThat(stopped.text("select behind from outbox_topic")).isEqualTo("t");
    }

    @Test
    void aTopicThatLostEventsIsSentAgainFirst() throws SQLException {
        stopped.operate("restore", "contract-service");
        stopped.topics.recreate(Source.CONTRACTS);

        assertThat(stopped.operate("restore", "contract-service")).isEqualTo(1);

        assertThat(stopped.said.getLast()).contains("Send them again: resend.");
    }

    /** The clause of the copy, as it stood at last. */
    private ClauseVersionState stands(PublicationStatus status) {
        return new ClauseVersionState(
                draft.id(),
                draft.clause(),
                draft.number(),
                draft.contract(),
                draft.author(),
                draft.digest(),
                draft.implemented(),
                draft.assents(),
                VersionExamples.clause(status).publication());
    }
}
