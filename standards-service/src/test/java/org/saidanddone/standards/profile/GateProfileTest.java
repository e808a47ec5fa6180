package org.saidanddone.standards.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.GateProfileState;
import org.saidanddone.standards.Draft;
import org.saidanddone.standards.Town;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GateProfileTest {
    private static final String PATH = "/v1/gate-profiles";

    private Town town;

    @BeforeEach
    void town() {
        town = Town.told();
    }

    @Test
    void eitherSideProposesAndTheNumbersOfAProgrammeBeginAtTwo() {
        propose(town.userLed(), 4, 2)
                .statusCode(201)
                .header("Location", containsString(PATH))
                .header("ETag", "\"v1\"")
                .body("number", equalTo(2))
                .body("leastVoices", equalTo(4))
                .body("leastSettings", equalTo(2))
                .body("status", equalTo("proposed"))
                .body("digest", startsWith("sha256:"))
                .body("assent", nullValue())
                .body("programme.id", equalTo(programme()));
        propose(town.commissioner(), 5, 2).statusCode(201).body("number", equalTo(3));
    }

    @Test
    void nobodyElseProposes() {
        propose(town.stranger("contributor"), 4, 2).statusCode(403);
        propose(town.by("auditor", town.newham.userLed, "ada"), 4, 2).statusCode(403);
    }

    @Test
    void theProgrammeMustBeKnown() {
        town.userLed()
                .body(Map.of("programme", UUID.randomUUID(), "leastVoices", 4, "leastSettings", 2))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/programme"));
    }

    @Test
    void aFigureLaxerThanTheFloorIsRefused() {
        propose(town.userLed(), 2, 2).statusCode(422).body("errors[0].pointer", equalTo("/leastVoices"));
        propose(town.userLed(), 3, 1).statusCode(422).body("errors[0].pointer", equalTo("/leastSettings"));
        propose(town.userLed(), 1001, 2).statusCode(422).body("errors[0].pointer", equalTo("/leastVoices"));
        propose(town.userLed(), 3, 2).statusCode(201);
    }

    @Test
    void aFigureLaxerThanTheOneInForceIsRefused() {
        inForce(5, 2);
        propose(town.userLed(), 4, 3).statusCode(422).body("errors[0].pointer", equalTo("/leastVoices"));
        propose(town.userLed(), 5, 3).statusCode(201);
    }

    @Test
    void aProposalIsEditedByEitherSideAsItWasRead() {
        String href = propose(town.userLed(), 4, 2).extract().path("href");
        String digest = town.userLed().get(href).path("digest");
        edit(town.commissioner(), href, "\"v1\"", 6)
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("leastVoices", equalTo(6))
                .body("digest", not(equalTo(digest)));
        edit(town.userLed(), href, "\"v1\"", 7).statusCode(412);
        town.userLed().body(figures(7)).put(href).then().statusCode(428);
        edit(town.stranger("contributor"), href, "\"v2\"", 7).statusCode(403);
        edit(town.userLed(), href, "\"v2\"", 2).statusCode(422).body("errors[0].pointer", equalTo("/leastVoices"));
        town.userLed().get(href).then().body("leastVoices", equalTo(6));
    }

    @Test
    void theUserLedOrganisationPutsItInForceAndThenItIsFinal() {
        String href = propose(town.commissioner(), 4, 2).extract().path("href");
        String assent = assent(town.userLed(), href)
                .statusCode(201)
                .body("capacity", equalTo("user-led"))
                .body("organisation.id", equalTo(town.newham.userLed.value().toString()))
                .extract()
                .path("href");
        town.userLed().get(href).then().body("status", equalTo("in-force")).body("assent.href", equalTo(assent));
        town.userLed().get(assent).then().statusCode(200).body("withdrawn", equalTo(false));
        town.userLed().get(href + "/assents").then().body("items.href", contains(assent));
        edit(town.userLed(), href, "\"v2\"", 9).statusCode(409).body("type", endsWith("/wrong-state"));
        assent(town.userLed(), href).statusCode(409).body("type", endsWith("/wrong-state"));
    }

    @Test
    void theCommissionersAssentPutsNothingInForce() {
        String href = propose(town.userLed(), 4, 2).extract().path("href");
        assent(town.commissioner(), href).statusCode(403);
        assent(town.stranger("contributor"), href).statusCode(403);
        town.userLed().get(href).then().body("status", equalTo("proposed"));
        town.userLed().get(href + "/assents").then().statusCode(200).body("items", empty());
        town.userLed().get(href + "/assents/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void anAssentNamesTheFiguresThatWereRead() {
        String href = propose(town.userLed(), 4, 2).extract().path("href");
        town.userLed()
                .body(Map.of("digest", "sha256:" + "0".repeat(64)))
                .post(href + "/assents")
                .then()
                .statusCode(409)
                .body("type", endsWith("/digest-differs"))
                .body("errors[0].pointer", equalTo("/digest"));
        town.userLed()
                .body(Map.of("digest", "yes"))
                .post(href + "/assents")
                .then()
                .statusCode(422);
    }

    @Test
    void onceALaterOneIsInForceAnEarlierProposalNeverWillBe() {
        String earlier = propose(town.userLed(), 4, 2).extract().path("href");
        inForce(4, 2);
        assent(town.userLed(), earlier).statusCode(409).body("type", endsWith("/wrong-state"));
        edit(town.userLed(), earlier, "\"v1\"", 9).statusCode(409);
    }

    @Test
    void aLaterOneReplacesTheOneInForce() {
        String first = inForce(4, 2);
        String second = inForce(5, 2);
        town.userLed().get(first).then().body("status", equalTo("replaced"));
        town.userLed().get(second).then().body("status", equalTo("in-force"));
    }

    @Test
    void theGateAsksByTheProfileInForceForWhatIsPublishedFromThenOn() {
        Draft before = Draft.published(town);
        Draft draft = Draft.assented(town);
        inForce(5, 2);

        draft.publish(town.userLed()).statusCode(422).body("gaps.rule", contains("enough-voices"));
        assertThat(draft.rulesOfGaps()).containsExactly("enough-voices");
        assertThat(before.read().getString("status")).isEqualTo("published");
        assertThat(before.read().getBoolean("approved")).isTrue();
    }

    @Test
    void whatIsPublishedUnderAProfileNamesIt() {
        Draft draft = Draft.assented(town);
        inForce(4, 2);
        draft.publish(town.userLed()).statusCode(200);
        town.userLed().get(draft.href + "/publication").then().body("profile", equalTo(2));
        town.userLed()
                .queryParam("programme", programme())
                .get("/v1/rules")
                .then()
                .body("profile", equalTo(2))
                .body("items[1].parameters.leastVoices", equalTo(4));
    }

    @Test
    void itsEventsAreToldInTheirOrder() {
        String href = propose(town.userLed(), 4, 2).extract().path("href");
        edit(town.userLed(), href, "\"v1\"", 5).statusCode(200);
        assent(town.userLed(), href).statusCode(201);
        List<Event> told = town.topics().read(Source.STANDARDS).stream()
                .filter(event -> href.endsWith(event.aggregate().id().toString()))
                .toList();
        assertThat(told)
                .extracting(Event::type)
                .containsExactly(
                        EventType.GATE_PROFILE_PROPOSED,
                        EventType.GATE_PROFILE_CHANGED,
                        EventType.GATE_PROFILE_ASSENTED);
        GateProfileState state = (GateProfileState) told.getLast().state();
        assertThat(state.leastVoices()).isEqualTo(5);
        assertThat(state.assent().digest()).isEqualTo(state.digest());
    }

    @Test
    void theFloorIsShownFirstAndBelongsToNoProgramme() {
        String floor = town.stranger("procurement")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("built-in"))
                .body("items[0].number", equalTo(1))
                .body("items[0].leastVoices", equalTo(3))
                .body("items[0].leastSettings", equalTo(2))
                .body("items[0].programme", nullValue())
                .extract()
                .path("items[0].href");
        town.userLed().get(floor).then().statusCode(200).body("status", equalTo("built-in"));
    }

    @Test
    void whatIsProposedIsForTheTwoSidesAndAuditorsWhatIsInForceForAll() {
        String inForce = inForce(4, 2);
        String proposed = propose(town.userLed(), 5, 2).extract().path("href");
        for (RequestSpecification reader : List.of(town.userLed(), town.commissioner(), town.stranger("auditor"))) {
            reader.get(proposed).then().statusCode(200);
            of(reader).body("items.href", contains(inForce, proposed));
        }
        of(town.stranger("procurement")).body("items.href", contains(inForce));
        town.stranger("procurement").get(inForce).then().statusCode(200);
        town.stranger("procurement").get(proposed).then().statusCode(403);
        town.stranger("procurement").get(proposed + "/assents").then().statusCode(403);
        town.userLed().get(PATH + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aListIsReadPageByPage() {
        String inForce = inForce(4, 2);
        String proposed = propose(town.userLed(), 5, 2).extract().path("href");
        String next = of(town.userLed().queryParam("limit", 1))
                .body("items.href", contains(inForce))
                .extract()
                .path("next");
        of(town.userLed().queryParam("limit", 1).queryParam("cursor", next))
                .body("items.href", contains(proposed))
                .body("next", nullValue());
    }

    @Test
    void a304HidesNoReplacement() {
        String first = inForce(4, 2);
        String tag = town.userLed().get(first).getHeader("ETag");
        town.userLed().header("If-None-Match", tag).get(first).then().statusCode(304);
        inForce(5, 2);
        town.userLed()
                .header("If-None-Match", tag)
                .get(first)
                .then()
                .statusCode(200)
                .body("status", equalTo("replaced"));
    }

    private String inForce(int voices, int settings) {
        String href = propose(town.userLed(), voices, settings)
                .statusCode(201)
                .extract()
                .path("href");
        assent(town.userLed(), href).statusCode(201);
        return href;
    }

    private ValidatableResponse propose(RequestSpecification person, int voices, int settings) {
        return person.body(Map.of("programme", programme(), "leastVoices", voices, "leastSettings", settings))
                .post(PATH)
                .then();
    }

    private ValidatableResponse assent(RequestSpecification person, String href) {
        String digest = town.userLed().get(href).path("digest");
        return person.body(Map.of("digest", digest)).post(href + "/assents").then();
    }

    private ValidatableResponse of(RequestSpecification reader) {
        return reader.queryParam("programme", programme()).get(PATH).then().statusCode(200);
    }

    private static ValidatableResponse edit(RequestSpecification person, String href, String read, int voices) {
        return person.header("If-Match", read).body(figures(voices)).put(href).then();
    }

    private static Map<String, Integer> figures(int voices) {
        return Map.of("leastVoices", voices, "leastSettings", 2);
    }

    private String programme() {
        return town.newham.programme.value().toString();
    }
}
