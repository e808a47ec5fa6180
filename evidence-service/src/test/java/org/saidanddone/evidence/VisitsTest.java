package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class VisitsTest {
    private final Refused refused;
    private final Tables tables;
    private Newham newham;

    VisitsTest(Refused refused, Tables tables) {
        this.refused = refused;
        this.tables = tables;
    }

    @BeforeEach
    void newham() {
        newham = Newham.make();
    }

    @Test
    void theGatheringOrganisationReadsTheDay() {
        newham.userLed()
                .get("/v1/visits/" + newham.visit())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("programme.id", equalTo(newham.programme().toString()))
                .body("programme.href", equalTo("/v1/programmes/" + newham.programme()))
                .body("setting.id", equalTo(newham.setting().toString()))
                .body("setting.href", equalTo("/v1/care-settings/" + newham.setting()))
                .body("lead.id", equalTo(newham.userLed().organisation().toString()))
                .body(
                        "lead.href",
                        equalTo("/v1/organisations/" + newham.userLed().organisation()))
                .body("date", equalTo("2026-09-14"));
    }

    @Test
    void theCommissionerReadsTheMonthOnly() {
        newham.borough()
                .get("/v1/visits/" + newham.visit())
                .then()
                .statusCode(200)
                .body("month", equalTo("2026-09"))
                .body(not(containsString("2026-09-14")));
    }

    @Test
    void noOtherOrganisationReadsIt() {
        refused.with(403, "forbidden", () -> newham.strangers().get("/v1/visits/" + newham.visit()));
        refused.with(403, "forbidden", () -> newham.provider().get("/v1/visits/" + newham.visit()));
    }

    @Test
    void onlyTheLeadingOrganisationRecordsOne() {
        refused.with(403, "forbidden", () -> newham.borough().post("/v1/visits", on("2026-09-14")));
        refused.with(403, "forbidden", () -> newham.strangers().post("/v1/visits", on("2026-09-14")));
    }

    @Test
    void programmeAndSettingExist() {
        refused.with(
                        422,
                        "unknown-reference",
                        () -> newham.userLed()
                                .post("/v1/visits", visit(UUID.randomUUID(), newham.setting(), "2026-09-14")))
                .body(containsString("/programme"));
        refused.with(
                        422,
                        "unknown-reference",
                        () -> newham.userLed()
                                .post("/v1/visits", visit(newham.programme(), UUID.randomUUID(), "2026-09-14")))
                .body(containsString("/setting"));
    }

    @Test
    void aVisitHasBeenMade() {
        String later = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();

        refused.with(422, "invalid", () -> newham.userLed().post("/v1/visits", on(later)))
                .body(containsString("/date"));
        refused.with(422, "invalid", () -> newham.userLed().post("/v1/visits", on("1899-12-31")))
                .body(containsString("/date"));
    }

    @Test
    void aDayIsWrittenAsADay() {
        for (Object day : new Object[] {"2026-02-30", "14.9.2026", "2026-09-14T00:00:00Z", 20260914}) {
            refused.with(400, "malformed", () -> newham.userLed().post("/v1/visits", on(day)))
                    .body(containsString("/date"));
        }
    }

    @Test
    void asWhatEachTookPartIsReadByBothOrganisations() {
        newham.userLed()
                .putMatching(
                        path(),
                        1,
                        takenPart(List.of(
                                inspector("peer", null),
                                inspector("staff", null, newham.provider().organisation()),
                                inspector("supporter", newham.borough().organisation()))))
                .then()
                .statusCode(200);
        for (Caller reader : List.of(newham.userLed(), newham.borough())) {
            reader.get(path())
                    .then()
                    .body("inspectors.role", contains("peer", "staff", "supporter"))
                    .body("inspectors[0].fundedBy", nullValue())
                    .body(
                            "inspectors[1].interests.id",
                            contains(newham.provider().organisation().toString()))
                    .body(
                            "inspectors[2].fundedBy.id",
                            equalTo(newham.borough().organisation().toString()));
        }
    }

    @Test
    void ofAVisitRecordedBeforeInspectorsWereNothingIsSaidOfThem() throws SQLException {
        tables.execute("update visit set inspectors = null where id = '" + newham.visit() + "'");
        newham.userLed().get(path()).then().statusCode(200).body("$", not(hasKey("inspectors")));
    }

    @Test
    void somebodyInspected() {
        refused.with(422, "invalid", () -> newham.userLed().putMatching(path(), 1, takenPart(List.of())))
                .body("errors[0].pointer", equalTo("/inspectors"));
        refused.with(
                422,
                "invalid",
                () -> newham.userLed()
                        .putMatching(path(), 1, takenPart(Collections.nCopies(31, inspector("peer", null)))));
        refused.with(
                400,
                "malformed",
                () -> newham.userLed().putMatching(path(), 1, takenPart(List.of(inspector("friend", null)))));
    }

    @Test
    void anInterestIsOneInAProviderOfTheRegister() {
        UUID borough = newham.borough().organisation();
        refused.with(
                        422,
                        "wrong-kind",
                        () -> newham.userLed()
                                .putMatching(
                                        path(),
                                        1,
                                        takenPart(List.of(inspector("peer", null), inspector("peer", null, borough)))))
                .body("errors[0].pointer", equalTo("/inspectors/1/interests/0"));
        refused.with(
                        422,
                        "unknown-reference",
                        () -> newham.userLed()
                                .putMatching(path(), 1, takenPart(List.of(inspector("peer", null, UUID.randomUUID())))))
                .body("errors[0].pointer", equalTo("/inspectors/0/interests/0"));
        refused.with(
                        422,
                        "unknown-reference",
                        () -> newham.userLed()
                                .putMatching(path(), 1, takenPart(List.of(inspector("supporter", UUID.randomUUID())))))
                .body("errors[0].pointer", equalTo("/inspectors/0/fundedBy"));
    }

    @Test
    void theGatheringOrganisationCorrectsDayAndSetting() {
        UUID other = newham.home("Oak Road");

        newham.userLed()
                .putMatching(path(), 1, as(other, "2026-08-31"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body("setting.id", equalTo(other.toString()))
                .body("date", equalTo("2026-08-31"))
                .body("month", equalTo("2026-08"));
        newham.borough().get(path()).then().body("month", equalTo("2026-08"));
    }

    @Test
    void whatWasSaidMovesWithItsVisit() {
        String moving = newham.evidence("They lock the kitchen.");
        String withdrawn = newham.evidence("I want a key.");
        newham.userLed().post(withdrawn + "/withdrawal").then().statusCode(200);
        String staying = newham.evidenceDuring(
                Newham.visit(newham.userLed(), newham.programme(), newham.setting()), "The bus does not come.");
        UUID other = newham.home("Oak Road");

        newham.userLed().putMatching(path(), 1, as(other, "2026-09-14")).then().statusCode(200);

        newham.userLed()
                .get(moving)
                .then()
                .header("ETag", equalTo("\"v2\""))
                .body("setting.id", equalTo(other.toString()))
                .body("visit.id", equalTo(newham.visit().toString()));
        newham.userLed()
                .get(withdrawn)
                .then()
                .header("ETag", equalTo("\"v3\""))
                .body("setting.id", equalTo(other.toString()))
                .body("status", equalTo("withdrawn"));
        newham.userLed()
                .get(staying)
                .then()
                .header("ETag", equalTo("\"v1\""))
                .body("setting.id", equalTo(newham.setting().toString()));
    }

    @Test
    void anotherDayChangesNothingAboutWhatWasSaid() {
        String said = newham.evidence("They lock the kitchen.");

        newham.userLed()
                .putMatching(path(), 1, as(newham.setting(), "2026-09-15"))
                .then()
                .statusCode(200);

        newham.userLed().get(said).then().header("ETag", equalTo("\"v1\""));
    }

    @Test
    void onlyTheGatheringOrganisationCorrectsIt() {
        Map<String, Object> body = as(newham.setting(), "2026-09-15");

        refused.with(403, "forbidden", () -> newham.borough().putMatching(path(), 1, body));
        refused.with(403, "forbidden", () -> newham.strangers().putMatching(path(), 1, body));
    }

    @Test
    void aCorrectionIsHeldAgainstWhatThereIs() {
        refused.with(
                        422,
                        "unknown-reference",
                        () -> newham.userLed().putMatching(path(), 1, as(UUID.randomUUID(), "2026-09-15")))
                .body(containsString("/setting"));
        refused.with(422, "invalid", () -> newham.userLed().putMatching(path(), 1, as(newham.setting(), "1899-12-31")))
                .body(containsString("/date"));
        refused.with(
                        400,
                        "malformed",
                        () -> newham.userLed()
                                .putMatching(path(), 1, visit(newham.programme(), newham.setting(), "2026-09-15")))
                .body(containsString("/programme"));
        refused.with(
                428, "precondition-required", () -> newham.userLed().put(path(), as(newham.setting(), "2026-09-15")));
        refused.with(412, "stale", () -> newham.userLed().putMatching(path(), 2, as(newham.setting(), "2026-09-15")));
        refused.with(
                404,
                "not-found",
                () -> newham.userLed()
                        .putMatching("/v1/visits/" + UUID.randomUUID(), 1, as(newham.setting(), "2026-09-15")));
    }

    @Test
    void bothOrganisationsOfTheProgrammeListItsVisitsAndNobodyElse() {
        UUID second = Newham.visit(newham.userLed(), newham.programme(), newham.setting());
        List<String> both = List.of(newham.visit().toString(), second.toString());

        assertThat(newham.userLed().listed("/v1/visits")).containsExactlyInAnyOrderElementsOf(both);
        assertThat(newham.borough().listed("/v1/visits")).containsExactlyInAnyOrderElementsOf(both);
        assertThat(newham.strangers().listed("/v1/visits")).isEmpty();
        assertThat(newham.provider().listed("/v1/visits?programme=" + newham.programme()))
                .isEmpty();
        Caller auditor = Caller.of("auditor", newham.userLed().organisation());
        refused.with(403, "forbidden", () -> auditor.get("/v1/visits"));
    }

    @Test
    void theListTellsTheDayToTheGatheringOrganisationOnly() {
        newham.userLed().get("/v1/visits").then().body("items[0].date", equalTo("2026-09-14"));
        newham.borough()
                .get("/v1/visits")
                .then()
                .body("items[0].month", equalTo("2026-09"))
                .body(not(containsString("2026-09-14")));
    }

    @Test
    void theListCanBeOfOneProgrammeOrSetting() {
        UUID other = newham.home("Oak Road");
        String there = Newham.visit(newham.userLed(), newham.programme(), other).toString();
        UUID second = Newham.programme(newham.userLed(), newham.borough());
        String then = Newham.visit(newham.userLed(), second, newham.setting()).toString();

        assertThat(newham.userLed().listed("/v1/visits?setting=" + other)).containsExactly(there);
        assertThat(newham.userLed().listed("/v1/visits?programme=" + second)).containsExactly(then);
        assertThat(newham.userLed().listed("/v1/visits?programme=" + second + "&setting=" + other))
                .isEmpty();
        refused.with(400, "malformed", () -> newham.userLed().get("/v1/visits?setting=oak"))
                .body("errors[0].parameter", equalTo("setting"));
    }

    private Map<String, Object> takenPart(List<Map<String, Object>> inspectors) {
        return Map.of("setting", newham.setting(), "date", "2026-09-14", "inspectors", inspectors);
    }

    private static Map<String, Object> inspector(String role, UUID fundedBy, UUID... interests) {
        Map<String, Object> inspector = new HashMap<>(Map.of("role", role, "interests", List.of(interests)));
        if (fundedBy != null) {
            inspector.put("fundedBy", fundedBy);
        }
        return inspector;
    }

    private String path() {
        return "/v1/visits/" + newham.visit();
    }

    private static Map<String, Object> as(UUID setting, Object day) {
        return Map.of("setting", setting, "date", day, "inspectors", Newham.TWO_PEERS);
    }

    private Map<String, Object> on(Object day) {
        return visit(newham.programme(), newham.setting(), day);
    }

    private static Map<String, Object> visit(UUID programme, UUID setting, Object day) {
        return Map.of("programme", programme, "setting", setting, "date", day, "inspectors", Newham.TWO_PEERS);
    }
}
