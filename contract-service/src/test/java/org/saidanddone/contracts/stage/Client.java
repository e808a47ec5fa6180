package org.saidanddone.contracts.stage;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** Somebody who signed in and asks the service under test. */
public final class Client {
    private final String token;

    public Client(String token) {
        this.token = token;
    }

    public Answer get(String path) {
        return new Answer(request().get(path));
    }

    public Answer get(String path, Map<String, ?> query) {
        return new Answer(request().queryParams(query).get(path));
    }

    /** Asks for it unless it is still as this tag says. */
    public Answer getUnlessStill(String path, String tag) {
        return new Answer(request().header("If-None-Match", tag).get(path));
    }

    public Answer delete(String path, String ifMatch) {
        return new Answer(request().header("If-Match", ifMatch).delete(path));
    }

    public Answer deleteWithoutIfMatch(String path) {
        return new Answer(request().delete(path));
    }

    public Answer post(String path, Object body) {
        return new Answer(request().contentType("application/json").body(body).post(path));
    }

    public Answer postMatching(String path, Object body, String ifMatch) {
        return new Answer(request()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .post(path));
    }

    public Answer post(String path) {
        return new Answer(request().post(path));
    }

    public Answer put(String path, Object body, String ifMatch) {
        return new Answer(request()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body(body)
                .put(path));
    }

    public Answer putWithoutIfMatch(String path, Object body) {
        return new Answer(request().contentType("application/json").body(body).put(path));
    }

    private RequestSpecification request() {
        return given().auth().oauth2(token);
    }
}
