package org.saidanddone.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.EventExamples;
import org.saidanddone.events.EventType;

class RebuildTest {
    private static final String RELAY = "select pg_advisory_lock(x'72656c6179'::bigint)";
    private static final String APPLIER = "select pg_advisory_lock(x'696e626f78'::bigint)";

    private final Stopped stopped = new Stopped();

    @Test
    void whatOthersSaidIsForgottenAndWhatTheServiceSaidStays() throws SQLException {
        stopped.knows(EventExamples.of(EventType.VISIT_RECORDED));
        stopped.knows(EventExamples.of(EventType.STANDARD_VERSION_DRAFTED));
        stopped.knows(EventExamples.of(EventType.FINDING_RAISED));
        stopped.knows(EventExamples.of(EventType.CONTRACT_OPENED));
        stopped.execute("insert into inbox_offset (source, next_offset, halted) values ('evidence', 7, 'recreated')");

        assertThat(stopped.operate("rebuild", "contract-service")).isZero();

        assertThat(stopped.text("select string_agg(aggregate_type, ' ') from fact"))
                .isEqualTo("contract");
        assertThat(stopped.number("select next_offset from inbox_offset")).isZero();
        assertThat(stopped.number("select whole_from from inbox_offset")).isEqualTo(7);
        assertThat(stopped.said.getLast()).startsWith("3 facts of other services are forgotten.");
    }

    @Test
    void twiceItFindsNothingMoreToForgetAndBothAreKept() throws SQLException {
        stopped.operate("rebuild", "contract-service");

        assertThat(stopped.operate("rebuild", "contract-service")).isZero();

        assertThat(stopped.said.getLast()).startsWith("0 facts of other services are forgotten.");
        assertThat(stopped.number("select count(*) from operating.act where command = 'rebuild' and role is not null"))
                .isEqualTo(2);
    }

    @Test
    void whileAReplicaAppliesItIsRefusedAndNothingIsForgotten() throws SQLException {
        whileAReplicaHas(APPLIER);
    }

    @Test
    void whileAReplicaRelaysItIsRefusedAndNothingIsForgotten() throws SQLException {
        whileAReplicaHas(RELAY);
    }

    private void whileAReplicaHas(String lock) throws SQLException {
        stopped.knows(EventExamples.of(EventType.VISIT_RECORDED));
        try (Connection replica = stopped.connect();
                Statement statement = replica.createStatement()) {
            statement.execute(lock);

            assertThat(stopped.operate("rebuild", "contract-service")).isEqualTo(1);
        }

        assertThat(stopped.said.getLast()).startsWith("A replica of contract-service is running.");
        assertThat(stopped.number("select count(*) from fact")).isEqualTo(1);
    }

    @Test
    void brokenOffAndBegunAgainItStillKnowsHowFarTheCopyWas() throws SQLException {
        stopped.execute("insert into inbox_offset (source, next_offset) values ('evidence', 7)");
        stopped.operate("rebuild", "contract-service");
        stopped.execute("update inbox_offset set next_offset = 3");

        stopped.operate("rebuild", "contract-service");

        assertThat(stopped.number("select whole_from from inbox_offset")).isEqualTo(7);
    }

    @Test
    void theJournalKeepsWhatWasSeenAndFoundAndReadsEveryTopicAgain() throws SQLException {
        stopped.execute("insert into inbox_offset (source, next_offset, halted) values ('evidence', 7, 'recreated')");
        stopped.execute(
                "insert into inbox_seen (type, id, version, digest) values ('visit', gen_random_uuid(), 1, sha256('a'))");

        stopped.execute("""
                insert into journal_entry (sequence, source, source_offset, event_id, event_type, aggregate_type, aggregate_id, version, payload, digest)
                values (0, 'contracts', 4, gen_random_uuid(), 'published', 'clause-version', gen_random_uuid(), 1, '{}', 'sha256:%s')""".formatted("0".repeat(64)));
        stopped.execute("""
                insert into second_look (type, id, version, sequence, beyond)
                select aggregate_type, aggregate_id, version, sequence, false from journal_entry""");
        stopped.execute("""
                insert into finding (id, version, subject_type, subject_id, subject_version, kind, rules, at, status)
                select gen_random_uuid(), 1, type, id, version, 'closure-differs', '{}', now(), 'open' from second_look""");

        assertThat(stopped.operate("rebuild", "audit-service")).isZero();

        assertThat(
                        stopped.number(
                                "select count(*) from journal_entry join second_look using (sequence) join finding on subject_id = second_look.id"))
                .isEqualTo(1);
        assertThat(stopped.number("select count(*) from inbox_seen")).isEqualTo(1);
        assertThat(stopped.number("select count(*) from inbox_offset where next_offset = 0 and halted is null"))
                .isEqualTo(1);
    }

    @Test
    void evidenceServiceReadsNobodySoThereIsNothingToRebuild() {
        assertThat(stopped.operate("rebuild", "evidence-service")).isEqualTo(1);
        assertThat(stopped.said.getLast()).startsWith("evidence-service reads no other service");
    }
}
