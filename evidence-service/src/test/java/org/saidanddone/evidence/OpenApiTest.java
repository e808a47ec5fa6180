package org.saidanddone.evidence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OpenApiTest {
    private static final Path COMMITTED = Path.of("openapi.yaml");
    private static final Path SERVED = Path.of("target", "openapi.yaml");

    @Test
    void theCommittedDocumentIsTheOneThatIsServed() throws IOException {
        String served = given().accept("application/yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Files.writeString(SERVED, served);

        assertThat(served)
                .as(
                        "if the change is meant, review it and commit evidence-service/target/openapi.yaml as evidence-service/openapi.yaml")
                .isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    void itIsOfVersionThreeDotOne() throws IOException {
        assertThat(Files.readString(COMMITTED)).contains("openapi: 3.1.0");
    }
}
