package org.saidanddone.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ValuesTest {
    @Test
    void everyValueThatBreaksARuleIsNamedWithItsPlace() {
        Http.post(
                        "{\"title\":\"01234567890\",\"count\":1,\"open\":true,\"parts\":[{\"text\":\"ok\"},{\"text\":\" \"},{}]}")
                .then()
                .statusCode(422)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(Http.PROBLEMS + "invalid"))
                .body("errors.pointer", contains("/kind", "/parts/1/text", "/parts/2/text", "/title"))
                .body(
                        "errors.detail",
                        contains(
                                "Required.",
                                "Required, not blank, and at most 5 characters.",
                                "Required, not blank, and at most 5 characters.",
                                "Required, not blank, and at most 10 characters."));
    }

    @Test
    void charactersAreCountedAsCodePoints() {
        String ten = "\uD83D\uDE42".repeat(10);

        Http.post(Http.NOTE.replace("Kitchen", ten)).then().statusCode(201);
        Http.post(Http.NOTE.replace("Kitchen", ten + "!")).then().statusCode(422);
    }
}
