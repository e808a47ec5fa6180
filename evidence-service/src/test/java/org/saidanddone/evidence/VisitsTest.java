package org.saidanddone.evidence;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class VisitsTest {
    private final Refused refused;
    private Newham newham;

    VisitsTest(Refused refused) {
        this.refused = refused;
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
                .body("programme", equalTo(newham.programme().toString()))
                .body("setting", equalTo(newham.setting().toString()))
                .body("lead", equalTo(newham.userLed().organisation().toString()))
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

    private Map<String, Object> on(Object day) {
        return visit(newham.programme(), newham.setting(), day);
    }

    private static Map<String, Object> visit(UUID programme, UUID setting, Object day) {
        return Map.of("programme", programme, "setting", setting, "date", day);
    }
}
