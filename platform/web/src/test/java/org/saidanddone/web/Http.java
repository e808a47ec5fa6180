package org.saidanddone.web;

import static io.restassured.RestAssured.given;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.security.Role;
import org.saidanddone.testing.Tokens;

/** Somebody who may write notes, and what is sent. */
final class Http {
    static final String NOTE = "{\"title\":\"Kitchen\",\"kind\":\"provider\",\"count\":1,\"open\":true}";
    static final OrganisationId ORGANISATION = new OrganisationId(UUID.randomUUID());
    static final String PROBLEMS = "https://said-and-done.example/problems/";

    private static final String TOKEN = Tokens.of(Role.CONTRIBUTOR, ORGANISATION, "grace");

    private Http() {}

    static RequestSpecification request() {
        return with(TOKEN);
    }

    static RequestSpecification with(String token) {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Authorization", "Bearer " + token);
    }

    static Response post(String json) {
        return request().contentType("application/json").body(json).post("/v1/notes");
    }

    static Response postUnder(String key, String json) {
        return request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(json)
                .post("/v1/notes");
    }
}
