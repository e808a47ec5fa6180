package org.saidanddone.standards.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RulesTest {
    @Test
    void theRulesOfTheGateAreHiddenFromNobody() {
        given().get("/v1/rules")
                .then()
                .statusCode(200)
                .body("items.code", hasItems("rooted-in-evidence", "enough-voices", "user-authorship"));
    }
}
