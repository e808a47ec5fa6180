package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;

/** Holds that a request is refused with a problem document and changes nothing. */
@ApplicationScoped
class Refused {
    private static final String PROBLEMS = "https://said-and-done.example/problems/";

    private final Tables tables;

    Refused(Tables tables) {
        this.tables = tables;
    }

    ValidatableResponse with(int status, String problem, Supplier<Response> request) {
        Map<String, String> before = tables.digest();
        ValidatableResponse refusal = request.get()
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(PROBLEMS + problem))
                .body("status", equalTo(status))
                .body("detail", not(emptyOrNullString()));
        assertThat(tables.digest()).isEqualTo(before);
        return refusal;
    }
}
