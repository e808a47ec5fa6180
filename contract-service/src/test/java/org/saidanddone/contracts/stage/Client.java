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

    public Answer post(String path, Object body) {
        return new Answer(request().contentType("application/json").body(body).post(path));
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
