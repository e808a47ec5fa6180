package org.saidanddone.standards;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HealthTest {
    @Test
    void itIsLive() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void itIsReadyOnceItsFactsHaveCaughtUp() {
        Town.shared();

        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
