package org.saidanddone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConditionalReadsTest {
    private String path = "";
    private String tag = "";

    @BeforeEach
    void aNote() {
        path = "/v1/notes/" + Http.post(Http.NOTE).path("id");
        tag = Http.request().get(path).header("ETag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"v7\", %s", "*"})
    void whoNamesTheTagOfWhatWouldBeAnsweredGetsNoBody(String ifNoneMatch) {
        read(ifNoneMatch.formatted(tag))
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Vary", equalTo("Authorization"))
                .body(emptyString());
    }

    @Test
    void whoNamesAnotherTagGetsTheBody() {
        read("\"v7\"").then().statusCode(200).body("title", equalTo("Kitchen"));
    }

    @Test
    void aReadIsThisCallersAndIsAskedForAgain() {
        Http.request()
                .get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-cache"))
                .header("Vary", equalTo("Authorization"));
    }

    @Test
    void theTagOfARepresentationBeginsWithTheVersionAndPassesAsIt() {
        assertThat(tag).startsWith("\"v1.").hasSize("\"v1.\"".length() + 8);

        change(tag).then().statusCode(200).header("ETag", equalTo("\"v2\""));
        change(tag)
                .then()
                .statusCode(412)
                .body("errors.in", contains("header"))
                .body("errors.parameter", contains("If-Match"));
        change("\"v2.anything\"").then().statusCode(200).header("ETag", startsWith("\"v3"));
    }

    @Test
    void whatIsDroppedIsAnsweredWithoutABody() {
        Http.request()
                .header("If-Match", tag)
                .delete(path)
                .then()
                .statusCode(204)
                .body(emptyString());
        Http.request()
                .get(path)
                .then()
                .statusCode(404)
                .body("errors.in", contains("path"))
                .body("errors.parameter", contains("id"));
    }

    private Response read(String ifNoneMatch) {
        return Http.request().header("If-None-Match", ifNoneMatch).get(path);
    }

    private Response change(String ifMatch) {
        return Http.request()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{\"title\":\"Hall\"}")
                .put(path);
    }
}
