package org.saidanddone.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The OpenAPI document committed beside a service is the contract: what the service under test serves is held against it. */
public final class CommittedOpenApi {
    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path SERVED = Path.of("target", "openapi.yaml");

    private CommittedOpenApi() {}

    /**
     * Fails, saying what to do, when the two differ.
     *
     * @throws AssertionError with the way to accept the change
     */
    public static void requireServed() {
        String served = RestAssured.given()
                .accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            Files.writeString(SERVED, served);
            if (!Files.readString(COMMITTED).equals(served)) {
                throw new AssertionError(
                        "The interface changed. If that is meant, copy target/openapi.yaml of this service over its openapi.yaml, read the difference and commit it.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
