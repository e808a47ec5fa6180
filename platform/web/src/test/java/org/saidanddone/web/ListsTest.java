package org.saidanddone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ListsTest {
    private static final String MINE = "0d0e3b5c-8f2e-4d8e-9a55-3b1c1f3c9a10";

    @Test
    void aListIsReadPageByPage() {
        Response first = page("?limit=2&of=" + MINE);
        first.then().statusCode(200).body("items", contains(0, 1));
        assertThat(first.header("Link"))
                .contains("/v1/notes/letters?limit=2&of=" + MINE + "&cursor=")
                .contains("rel=\"next\"");

        Response second = page("?limit=2&cursor=" + first.path("next"));
        second.then().body("items", contains(2, 3));

        page("?limit=2&cursor=" + second.path("next"))
                .then()
                .body("items", contains(4))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    @Test
    void aPageHoldsTwentyUnlessItSaysOtherwiseAndAHundredAtMost() {
        page("").then().statusCode(200).body("items", hasSize(5));
        page("?limit=100").then().statusCode(200).body("items", hasSize(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "YQ", "%2F%2F%2F"})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        refused("?cursor=" + cursor, "cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=", "?limit=1&limit=2"})
    void aParameterHasOneValue(String query) {
        refused(query, "limit");
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        refused("?cursor=" + Cursors.after("/v1/others", MINE), "cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "1.5", "canary", "99999999999"})
    void aLimitThatIsNoneIsRefused(String limit) {
        refused("?limit=" + limit, "limit");
    }

    @ParameterizedTest
    @CsvSource({"kind, provider", "kind, user-led", "of, " + MINE, "most, 7", "most, -7"})
    void aFilterIsReadByItsKind(String name, String value) {
        page("?" + name + "=" + value).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, PROVIDER, 'One of user-led, commissioner, provider, support, auditor.'",
        "kind, canary, 'One of user-led, commissioner, provider, support, auditor.'",
        "of, canary, A UUID as a text of 36 characters",
        "of, 1-1-1-1-1, A UUID as a text of 36 characters",
        "most, canary, A whole number of at most 32 bits.",
        "most, 2147483648, A whole number of at most 32 bits."
    })
    void aFilterThatCannotBeReadIsRefusedWithWhatIsExpected(String name, String value, String expected) {
        refused("?" + name + "=" + value, name).body("detail", containsString(expected));
    }

    @Test
    void aParameterThatNobodyReadsIsRefusedWithThoseThatAreKnown() {
        page("?canary=1")
                .then()
                .statusCode(400)
                .body("type", equalTo(Http.PROBLEMS + "malformed"))
                .body("detail", containsString("Known are: cursor, kind, limit, most, of."))
                .body("detail", org.hamcrest.Matchers.not(containsString("canary")));
        Http.request()
                .get("/v1/notes/" + UUID.randomUUID() + "?canary=1")
                .then()
                .statusCode(400)
                .body("detail", equalTo("Nothing is asked for in the query here. Leave it out."));
    }

    private static ValidatableResponse refused(String query, String parameter) {
        Response refused = page(query);
        assertThat(refused.asString()).doesNotContain("canary");
        return refused.then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(Http.PROBLEMS + "malformed"))
                .body("errors.in", contains("query"))
                .body("errors.parameter", contains(parameter));
    }

    private static Response page(String query) {
        return Http.request().urlEncodingEnabled(false).get("/v1/notes/letters" + query);
    }
}
