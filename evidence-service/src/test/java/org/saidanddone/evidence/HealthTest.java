package org.saidanddone.evidence;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class HealthTest {
    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready"})
    void theServiceSaysThatItIsWell(String path) {
        given().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }
}
