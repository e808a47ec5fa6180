package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

/** What the database itself holds, whatever the code above it does. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConstraintsTest {
    private final Tables tables;
    private Newham newham;
    private String evidence;

    ConstraintsTest(Tables tables) {
        this.tables = tables;
    }

    @BeforeEach
    void newham() {
        newham = Newham.make();
        evidence = newham.evidence("They lock the kitchen.").substring("/v1/evidence/".length());
    }

    @Test
    void aWithdrawalThatLeavesTheWordsBehindIsRefused() {
        refused("update evidence set status = 'WITHDRAWN' where id = '" + evidence + "'");
        accepted("delete from evidence_words where evidence_id = '" + evidence + "'");
        accepted("update evidence set status = 'WITHDRAWN' where id = '" + evidence + "'");
    }

    @Test
    void anErasureThatLeavesTheNameBehindIsRefused() {
        refused("update person set erased = true where id = '" + newham.person() + "'");
        accepted("delete from person_name where person_id = '" + newham.person() + "'");
        accepted("update person set erased = true where id = '" + newham.person() + "'");
        refused("insert into person_name (person_id, name) values ('" + newham.person() + "', 'Ada')");
    }

    @Test
    void anErasureThatLeavesTheWordsBehindIsRefused() {
        refused("update evidence set status = 'ERASED' where id = '" + evidence + "'");
    }

    @Test
    void aShortSaltIsRefused() {
        refused("update evidence_words set salt = '\\x0102' where evidence_id = '" + evidence + "'");
    }

    @Test
    void aConsentOfSomebodyElseIsRefused() {
        UUID other = newham.userLed().made("/v1/people", Map.of("programme", newham.programme(), "name", "Grace"));
        UUID hers = newham.userLed().made("/v1/people/" + other + "/consents", Newham.given());

        refused("update evidence set consent_id = '" + hers + "' where id = '" + evidence + "'");
    }

    @Test
    void aVisitOfAnotherProgrammeIsRefused() {
        UUID second = Newham.programme(newham.userLed(), newham.borough());
        UUID elsewhere = Newham.visit(newham.userLed(), second, newham.setting());

        refused("update evidence set visit_id = '" + elsewhere + "' where id = '" + evidence + "'");
    }

    @Test
    void aCheckWithoutWhatWasCheckedIsRefused() {
        refused("update evidence set check_outcome = 'CONFIRMED' where id = '" + evidence + "'");
    }

    @Test
    void aLatestCheckOtherThanItsRecordIsRefused() {
        newham.userLed()
                .postMatching("/v1/evidence/" + evidence + "/member-checks", 1, Map.of("outcome", "disagreed"))
                .then()
                .statusCode(201);

        refused("update evidence set check_outcome = 'CONFIRMED' where id = '" + evidence + "'");
        refused("delete from member_check where evidence_id = '" + evidence + "'");
    }

    @Test
    void aSettingOtherThanTheVisitsIsRefused() {
        refused("update evidence set setting_id = '" + newham.home("Oak Road") + "' where id = '" + evidence + "'");
    }

    @Test
    void aProgrammeLedByACommissionerIsRefused() {
        refused("update programme set user_led = '" + newham.borough().organisation() + "' where id = '"
                + newham.programme() + "'");
    }

    @Test
    void anOrganisationDoesNotChangeItsKindUnderAProgramme() {
        refused("update organisation set kind = 'PROVIDER' where id = '"
                + newham.userLed().organisation() + "'");
    }

    private void refused(String change) {
        assertThatThrownBy(() -> tables.execute(change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("constraint");
    }

    private void accepted(String change) {
        assertThatCode(() -> tables.execute(change)).doesNotThrowAnyException();
    }
}
