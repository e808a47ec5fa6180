package org.saidanddone.system;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.saidanddone.local.LocalPostgres;
import org.saidanddone.local.suite.ServiceName;
import org.saidanddone.local.suite.Suite;
import org.saidanddone.system.Newham.Version;

/** Somebody with the password of contract-service's database writes a verdict into it by hand. */
@ExtendWith(WholeSuite.class)
class ForgedVerdictTest {
    /** The verdict over another clause, copied: the clause, its fact, its event and its place before the gate agree with each other. */
    private static final String FORGE = """
            with forged as (
                select victim.aggregate_id as id, victim.version + 1 as version, gen_random_uuid() as event,
                    victim.state || jsonb_build_object('publication', model.state -> 'publication') as state,
                    outbox.event_time as time, outbox.type, convert_from(outbox.payload, 'UTF8')::jsonb -> 'by' as by
                from fact victim, fact model join outbox on outbox.aggregate_id = model.aggregate_id and outbox.version = model.version
                where victim.aggregate_id = ? and model.aggregate_id = ?),
            told as (
                insert into outbox (event_id, aggregate_type, aggregate_id, version, type, event_time, payload)
                select event, 'clause-version', id, version, type, time,
                    convert_to(jsonb_build_object('id', event, 'type', type, 'version', version, 'time', time, 'by', by,
                        'state', state)::text, 'UTF8')
                from forged),
            known as (
                update fact set version = forged.version, state = forged.state from forged where aggregate_id = forged.id),
            shown as (
                update clause_version set version = forged.version, status = 'PUBLISHED',
                    decision = forged.state -> 'publication' -> 'decision'
                from forged where clause_version.id = forged.id)
            insert into publication
            select (jsonb_populate_record(model, jsonb_build_object('candidate_id', ?::text))).*
            from publication model where candidate_id = ?""";

    /** The row that reads are answered from. */
    private static final String SHOW = """
            update publication set status = 'published', complete = true, reconsider_at = null,
                closure_digest = 'sha256:0000000000000000000000000000000000000000000000000000000000000000'
            where candidate_id = current_setting('my.clause')::uuid""";

    /** Its last event once more, of the next version: it says suspended. */
    private static final String TELL_OTHERWISE = """
            insert into outbox (event_id, aggregate_type, aggregate_id, version, type, event_time, payload)
            select gen_random_uuid(), aggregate_type, aggregate_id, version + 1, type, event_time, payload
            from outbox where aggregate_id = current_setting('my.clause')::uuid order by version desc limit 1""";

    /** The event that said published once more, as if it had been sent. */
    private static final String TELL_NOBODY = """
            insert into outbox (event_id, aggregate_type, aggregate_id, version, type, event_time, payload, sent_at)
            select gen_random_uuid(), aggregate_type, aggregate_id, version + 100, type, event_time, payload, now()
            from outbox where aggregate_id = current_setting('my.clause')::uuid and type like '%.published.%' limit 1""";

    private Suite suite;
    private Newham newham;

    @BeforeEach
    void aProgramme(Suite suite) {
        this.suite = suite;
        newham = new Newham(suite);
    }

    @Test
    void isFoundSuspendedListedAndResolved() throws SQLException {
        Version standard = newham.publishedStandard(newham.fourPeople());
        Version model = newham.publishedClause(standard);
        Version victim = newham.draftClause(standard);
        forge(victim, model);

        Map<String, Object> finding = await().atMost(20, SECONDS)
                .until(() -> findings(victim), found -> !found.isEmpty())
                .getFirst();
        assertThat(finding)
                .containsEntry("kind", "chain-incomplete")
                .containsEntry("rules", List.of("joint-assent"))
                .containsEntry("status", "open");
        await().atMost(5, SECONDS).until(() -> newham.statusOf(victim).equals("suspended"));
        assertThat(approved()).doesNotContain(victim.id()).contains(model.id());
        assertThat(findings(model)).isEmpty();

        newham.assent(newham.inspector(), victim).then().statusCode(201);
        newham.assent(newham.commissioner(), victim).then().statusCode(201);
        Response refused = newham.publish(newham.commissioner(), victim);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.<String>path("type")).endsWith("/open-finding");

        URI address = newham.audit(finding.get("href").toString());
        newham.auditor()
                .header("If-Match", newham.auditor().get(address).header("ETag"))
                .body(Map.of("reason", "Written by hand; the password was changed."))
                .post(URI.create(address + "/resolution"))
                .then()
                .statusCode(200);
        await().atMost(5, SECONDS)
                .until(() -> newham.publish(newham.commissioner(), victim).statusCode() == 200);
        assertThat(approved()).contains(victim.id());
        assertThat(findings(victim)).hasSize(1);
    }

    @Test
    void isRefusedByTheDatabaseWithoutAnEventThatSaysSo() throws SQLException {
        Version standard = newham.publishedStandard(newham.fourPeople());
        Version clause = newham.publishedClause(standard);
        newham.withdraw(standard).then().statusCode(200);
        await().atMost(5, SECONDS).until(() -> newham.statusOf(clause).equals("suspended"));
        for (String with : List.of("select 1", TELL_OTHERWISE, TELL_NOBODY)) {
            assertThatThrownBy(() -> show(clause, with)).hasMessageContaining("without the event that says so");
            assertThat(newham.statusOf(clause)).isEqualTo("suspended");
            assertThat(approved()).doesNotContain(clause.id());
        }
    }

    /** Shows it as published, and does something else in the same transaction. */
    private void show(Version clause, String with) throws SQLException {
        try (Connection connection = connection();
                Statement forge = connection.createStatement()) {
            connection.setAutoCommit(false);
            forge.execute("set local my.clause = '" + clause.id() + "'");
            forge.execute(with);
            assertThat(forge.executeUpdate(SHOW)).isEqualTo(1);
            connection.commit();
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                suite.postgres().jdbcUrl(ServiceName.CONTRACT.database()), LocalPostgres.USER, LocalPostgres.PASSWORD);
    }

    private void forge(Version victim, Version model) throws SQLException {
        try (Connection connection = connection();
                PreparedStatement forge = connection.prepareStatement(FORGE)) {
            forge.setObject(1, UUID.fromString(victim.id()));
            forge.setObject(2, UUID.fromString(model.id()));
            forge.setString(3, victim.id());
            forge.setObject(4, UUID.fromString(model.id()));
            assertThat(forge.executeUpdate()).isEqualTo(1);
        }
        assertThat(newham.statusOf(victim)).isIn("published", "suspended");
    }

    private List<Map<String, Object>> findings(Version about) {
        Response page = newham.auditor().get(newham.audit("/v1/findings?subject=" + about.id()));
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.path("items");
    }

    private List<String> approved() {
        return newham.council()
                .get(newham.contracts("/v1/clauses?programme=" + newham.programme))
                .path("items.id");
    }
}
