package org.saidanddone.web;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ApiDocumentTest {
    @Test
    void everyOperationSaysHowItRefuses() {
        RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("components.schemas.Problem.properties", hasKey("detail"))
                .body("components.schemas.FieldError.properties", hasKey("pointer"))
                .body("components.responses.Problem.content", hasKey("application/problem+json"))
                .body("paths.'/v1/notes'.post.responses.default.$ref", equalTo("#/components/responses/Problem"))
                .body("paths.'/v1/notes'.post.parameters.$ref", hasItem("#/components/parameters/IdempotencyKey"))
                .body(
                        "paths.'/v1/operations/{id}'.get.responses.default.$ref",
                        equalTo("#/components/responses/Problem"))
                .body("paths.'/v1/notes'.post.responses.'422'.$ref", equalTo("#/components/responses/Invalid"))
                .body(
                        "paths.'/v1/operations/{id}'.get.responses.'404'.$ref",
                        equalTo("#/components/responses/NotFound"));
    }

    @Test
    void everyOperationHasAStableName() {
        RestAssured.given()
                .accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .body("paths.'/v1/notes'.post.operationId", equalTo("createNote"))
                .body("paths.'/v1/notes/{id}'.put.operationId", equalTo("replaceNote"));
    }

    @Test
    void thePageToTryRequestsOnIsOffUnlessSwitchedOn() {
        RestAssured.given().get("/q/swagger-ui").then().statusCode(404);
        RestAssured.given().get("/q/swagger-ui/").then().statusCode(404);
    }
}
