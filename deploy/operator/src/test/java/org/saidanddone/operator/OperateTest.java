package org.saidanddone.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.EventExamples;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;

class OperateTest {
    private final Stopped stopped = new Stopped();

    @Test
    void whoSaysTooLittleIsToldWhatCanBeSaid() {
        assertThat(stopped.operate("rebuild")).isEqualTo(2);
        assertThat(stopped.said).containsExactly(Operate.USAGE);
        assertThat(stopped.operate("unpark", "contract-service", "1")).isEqualTo(2);
        assertThat(stopped.operate("rebuild", "contract-service", "now")).isEqualTo(2);
    }

    @Test
    void aServiceThatThereIsNotIsRefused() {
        assertThat(stopped.operate("status", "weather-service")).isEqualTo(1);
        assertThat(stopped.said.getLast()).startsWith("SERVICE is evidence-service,");
    }

    @Test
    void whatTheEnvironmentDoesNotSayIsNamed() {
        List<String> said = new ArrayList<>();
        assertThat(Operate.run(
                        List.of("status", "contract-service"),
                        Map.of("KAFKA_BOOTSTRAP_SERVERS", "localhost:1"),
                        said::add,
                        said::add))
                .isEqualTo(1);
        assertThat(said).containsExactly("Set QUARKUS_DATASOURCE_JDBC_URL as the service has it, and ask again.");
    }

    @Test
    void theStatusTellsWhatIsSentReadParkedAndFound() throws SQLException {
        stopped.sent(Source.CONTRACTS, EventExamples.of(EventType.CONTRACT_OPENED));
        stopped.execute(
                "insert into inbox_offset (source, next_offset, halted) values ('evidence', 7, 'the topic was recreated')");
        long parked = park();

        assertThat(stopped.operate("status", "contract-service")).isZero();

        assertThat(stopped.said)
                .contains(
                        "reads evidence: applied up to offset 7; halted: the topic was recreated",
                        "parked " + parked
                                + ": evidence offset 3, may concern anything, so that every gate that reads this source is closed: without a value");
        assertThat(stopped.said.getFirst()).startsWith("sends: 1 events, 0 not acknowledged");
    }

    @Test
    void aTopicThatLostEventsIsTroubleAndIsSentAgain() throws SQLException {
        stopped.sent(Source.CONTRACTS, EventExamples.of(EventType.CONTRACT_OPENED));
        stopped.operate("restore", "contract-service");
        stopped.topics.recreate(Source.CONTRACTS);
        stopped.operate("status", "contract-service");
        assertThat(stopped.said).anyMatch(line -> line.contains("trouble: The topic is not the one"));

        assertThat(stopped.operate("resend", "contract-service")).isZero();

        assertThat(stopped.said.getLast()).isEqualTo("1 events were sent again.");
        assertThat(stopped.topics.records(Source.CONTRACTS)).hasSize(1);
        assertThat(stopped.operate("resend", "contract-service")).isZero();
        assertThat(stopped.said.getLast()).isEqualTo("Nothing was missing on the topic, and nothing was sent.");
        assertThat(stopped.operate("resend", "contract-service", "--from", "first"))
                .isEqualTo(1);
        assertThat(stopped.operate("resend", "contract-service", "--from", "1")).isZero();
        assertThat(stopped.topics.records(Source.CONTRACTS)).hasSize(2);
    }

    @Test
    void auditServicesOwnTopicIsSentAgainLikeAnyOther() throws SQLException {
        stopped.sent(Source.AUDIT, EventExamples.of(EventType.FINDING_RAISED));
        stopped.topics.recreate(Source.AUDIT);

        assertThat(stopped.operate("resend", "audit-service")).isZero();

        assertThat(stopped.topics.records(Source.AUDIT)).hasSize(1);
    }

    @Test
    void aParkedRecordIsLetGoForAReasonThatIsKept() throws SQLException {
        String parked = Long.toString(park());
        assertThat(stopped.operate("unpark", "contract-service", parked, "--because", " "))
                .isEqualTo(1);

        assertThat(stopped.operate("unpark", "contract-service", parked, "--because", "A test of the broker wrote it."))
                .isZero();

        assertThat(stopped.text("select because from operating.act")).isEqualTo("A test of the broker wrote it.");
        assertThat(stopped.number("select count(*) from inbox_parked where resolved_at is null"))
                .isZero();
        assertThat(stopped.operate("unpark", "contract-service", parked, "--because", "Again."))
                .isEqualTo(1);
        assertThat(stopped.number("select count(*) from operating.act")).isEqualTo(1);
    }

    private long park() throws SQLException {
        return stopped.number("""
                insert into inbox_parked (source, at_offset, reason, fork, header_names, header_values)
                values ('evidence', 3, 'without a value', false, '{}', '{}') returning id""");
    }
}
