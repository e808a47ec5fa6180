package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.UserLedDeclarationState;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DeclarationsTest {
    private static final Map<String, Object> SEVEN_OF_EIGHT = declared(8, 7, "2027-10");

    private final Refused refused;
    private Newham newham;
    private Caller advocates;
    private String all;

    DeclarationsTest(Refused refused) {
        this.refused = refused;
    }

    @BeforeEach
    void newham() {
        newham = Newham.make();
        advocates = Newham.organisation(newham.registrar(), "Advocates", "support");
        all = "/v1/organisations/" + newham.userLed().organisation() + "/user-led-declarations";
    }

    @Test
    void anOrganisationDeclaresHowManyOfItsGoverningBodyHaveLivedExperience() {
        newham.userLed()
                .get(make())
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v1\""))
                .body("organisation.id", equalTo(newham.userLed().organisation().toString()))
                .body("members", equalTo(8))
                .body("withLivedExperience", equalTo(7))
                .body("validThrough", equalTo("2027-10"))
                .body("verification", nullValue());
    }

    @Test
    void everybodyMayReadIt() {
        String declaration = make();
        for (Caller reader : List.of(newham.borough(), newham.provider(), newham.strangers(), newham.registrar())) {
            reader.get(declaration).then().statusCode(200);
            assertThat(reader.listed(all)).hasSize(1);
        }
    }

    @Test
    void anIndependentOrganisationVerifiesItAndTheRegisterNamesIt() {
        String declaration = make();

        verify(advocates, declaration, 1)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v2\""))
                .body(
                        "verification.organisation.id",
                        equalTo(advocates.organisation().toString()))
                .body(
                        "verification.month",
                        equalTo(YearMonth.now(ZoneOffset.UTC).toString()));

        newham.borough()
                .get("/v1/organisations/" + newham.userLed().organisation())
                .then()
                .body("version", equalTo(2))
                .body("declaration.href", equalTo(declaration));
    }

    @Test
    void aDeclarationAndItsOrganisationTellTheirFiguresAndWhichOneCounts() {
        String declaration = make();
        verify(advocates, declaration, 1).then().statusCode(200);

        List<Event> told = about(id(declaration));
        assertThat(told)
                .extracting(Event::type)
                .containsExactly(EventType.USER_LED_DECLARATION_MADE, EventType.USER_LED_DECLARATION_VERIFIED);
        UserLedDeclarationState state = (UserLedDeclarationState) told.getLast().state();
        assertThat(state.members()).isEqualTo(8);
        assertThat(state.withLivedExperience()).isEqualTo(7);
        assertThat(state.validThrough()).isEqualTo(YearMonth.of(2027, 10));
        assertThat(state.verification().organisation().value()).isEqualTo(advocates.organisation());
        Event organisation = about(newham.userLed().organisation()).getLast();
        assertThat(organisation.type()).isEqualTo(EventType.ORGANISATION_DECLARED);
        assertThat(((OrganisationState) organisation.state()).declaration().value())
                .isEqualTo(id(declaration));
    }

    @Test
    void aCorrectionHasToBeVerifiedAnew() {
        String declaration = make();
        verify(advocates, declaration, 1).then().statusCode(200);

        newham.userLed()
                .putMatching(declaration, 2, declared(8, 5, "2027-10"))
                .then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("withLivedExperience", equalTo(5))
                .body("verification", nullValue());
        assertThat(((UserLedDeclarationState) about(id(declaration)).getLast().state()).verification())
                .isNull();

        refused.with(412, "stale", () -> verify(advocates, declaration, 2));
        verify(advocates, declaration, 3).then().statusCode(200).body("version", equalTo(4));
    }

    @Test
    void ofThoseVerifiedTheOneMadeLastCounts() {
        String first = make();
        String second = make();
        verify(advocates, first, 1).then().statusCode(200);
        verify(advocates, second, 1).then().statusCode(200);
        assertThatItCounts(second);
        newham.userLed().get(all).then().body("items.href", contains(first, second));
    }

    @Test
    void anEarlierOneIsNotVerifiedOnceALaterOneCounts() {
        String first = make();
        String second = make();
        verify(advocates, second, 1).then().statusCode(200);
        refused.with(409, "wrong-state", () -> verify(newham.strangers(), first, 1));
        assertThatItCounts(second);
    }

    @Test
    void whatHasExpiredIsNotVerified() {
        YearMonth lastMonth = YearMonth.now(ZoneOffset.UTC).minusMonths(1);
        String expired = all + "/" + newham.userLed().made(all, declared(8, 7, lastMonth.toString()));
        refused.with(409, "wrong-state", () -> verify(advocates, expired, 1));
        String inForce = all + "/"
                + newham.userLed()
                        .made(all, declared(8, 7, lastMonth.plusMonths(1).toString()));
        verify(advocates, inForce, 1).then().statusCode(200);
    }

    @Test
    void nobodyVerifiesWhoIsNotIndependent() {
        String declaration = make();
        for (Caller other : List.of(newham.userLed(), newham.borough(), newham.provider())) {
            refused.with(403, "forbidden", () -> verify(other, declaration, 1));
        }
        refused.with(403, "forbidden", () -> verify(newham.registrar(), declaration, 1));
        refused.with(403, "forbidden", () -> verify(Caller.of("contributor", UUID.randomUUID()), declaration, 1));
    }

    @Test
    void aCommissionerOfOthersMayVerifyIt() {
        Caller barking = Newham.organisation(newham.registrar(), "London Borough of Barking", "commissioner");
        verify(barking, make(), 1).then().statusCode(200);
    }

    @Test
    void onlyAUserLedOrganisationDeclaresItAndOnlyOfItself() {
        String borough = "/v1/organisations/" + newham.borough().organisation() + "/user-led-declarations";
        String declaration = make();

        refused.with(403, "forbidden", () -> newham.strangers().post(all, SEVEN_OF_EIGHT));
        refused.with(403, "forbidden", () -> newham.borough().post(borough, SEVEN_OF_EIGHT));
        refused.with(403, "forbidden", () -> newham.strangers().putMatching(declaration, 1, SEVEN_OF_EIGHT));
        refused.with(
                404,
                "not-found",
                () -> newham.userLed()
                        .post("/v1/organisations/" + UUID.randomUUID() + "/user-led-declarations", SEVEN_OF_EIGHT));
    }

    @Test
    void figuresThatCannotBeAreRefused() {
        refused.with(422, "invalid", () -> newham.userLed().post(all, declared(8, 9, "2027-10")))
                .body("errors[0].pointer", equalTo("/withLivedExperience"));
        refused.with(422, "invalid", () -> newham.userLed().post(all, declared(0, 0, "2027-10")));
        refused.with(422, "invalid", () -> newham.userLed().post(all, declared(8, 7, "1899-12")))
                .body("errors[0].pointer", equalTo("/validThrough"));
    }

    @Test
    void anotherOrganisationsDeclarationIsNotFoundBelowThisOne() {
        String declaration = make();
        String elsewhere =
                "/v1/organisations/" + newham.strangers().organisation() + "/user-led-declarations/" + id(declaration);
        refused.with(404, "not-found", () -> newham.userLed().get(elsewhere));
        refused.with(404, "not-found", () -> verify(advocates, elsewhere, 1));
    }

    private void assertThatItCounts(String declaration) {
        newham.userLed()
                .get("/v1/organisations/" + newham.userLed().organisation())
                .then()
                .body("declaration.href", equalTo(declaration));
    }

    private String make() {
        return all + "/" + newham.userLed().made(all, SEVEN_OF_EIGHT);
    }

    private static Response verify(Caller verifier, String declaration, long version) {
        return verifier.request().header("If-Match", Caller.tag(version)).post(declaration + "/verification");
    }

    private static Map<String, Object> declared(int members, int withLivedExperience, String validThrough) {
        return Map.of("members", members, "withLivedExperience", withLivedExperience, "validThrough", validThrough);
    }

    /** All that was told of it: changes are answered once that is acknowledged. */
    private static List<Event> about(UUID id) {
        return TestTopics.ofApplication().read(Source.EVIDENCE).stream()
                .filter(event -> event.aggregate().id().equals(id))
                .toList();
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
