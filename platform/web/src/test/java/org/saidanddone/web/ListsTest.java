package org.saidanddone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ListsTest {
    @Test
    void aListIsReadPageByPage() {
        Response first = page("?of=mine");
        first.then().statusCode(200).body("items", contains("a", "b"));
        assertThat(first.header("Link"))
                .contains("/v1/notes/letters?of=mine&cursor=")
                .contains("rel=\"next\"");

        Response second = page("?cursor=" + first.path("next"));
        second.then().body("items", contains("c", "d"));

        page("?cursor=" + second.path("next"))
                .then()
                .body("items", contains("e"))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"canary", "YQ", "%2F%2F%2F"})
    void aCursorThatIsNotOursIsRefused(String cursor) {
        Response refused = page("?cursor=" + cursor);

        refused.then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(Http.PROBLEMS + "malformed"));
        assertThat(refused.asString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3", "canary", "99999999999"})
    void aLimitThatIsNoneIsRefused(String limit) {
        Response refused = page("?limit=" + limit);

        refused.then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(Http.PROBLEMS + "malformed"));
        assertThat(refused.asString()).doesNotContain("canary");
    }

    private static Response page(String query) {
        return Http.request().urlEncodingEnabled(false).get("/v1/notes/letters" + query);
    }
}
