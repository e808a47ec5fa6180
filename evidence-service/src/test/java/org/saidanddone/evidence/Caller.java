package org.saidanddone.evidence;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.testing.Tokens;

/** Somebody who calls the service, always as the same person for the same organisation. */
record Caller(String role, UUID organisation, String token) {
    static Caller of(String role, UUID organisation) {
        return new Caller(role, organisation, Tokens.of(role, new OrganisationId(organisation)));
    }

    RequestSpecification request() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    Response get(String path) {
        return request().get(path);
    }

    Response post(String path, Map<String, ?> body) {
        return request().body(body).post(path);
    }

    Response post(String path) {
        return given().auth().oauth2(token).post(path);
    }

    Response postMatching(String path, long version, Map<String, ?> body) {
        return request().header("If-Match", tag(version)).body(body).post(path);
    }

    Response putMatching(String path, long version, Map<String, ?> body) {
        return request().header("If-Match", tag(version)).body(body).put(path);
    }

    /** A change that does not say which version it means. */
    Response put(String path, Map<String, ?> body) {
        return request().body(body).put(path);
    }

    /** The ids of all items of a list, page after page; the path may have a query. */
    List<String> listed(String path) {
        List<String> ids = new ArrayList<>();
        String start = path + (path.contains("?") ? "&" : "?") + "limit=2";
        String next = start;
        while (next != null) {
            var page = request().urlEncodingEnabled(false).get(next).then().statusCode(200);
            ids.addAll(page.extract().path("items.id"));
            String cursor = page.extract().path("next");
            next = cursor == null ? null : start + "&cursor=" + cursor;
        }
        return ids;
    }

    /** The id of what a successful POST made. */
    UUID made(String path, Map<String, ?> body) {
        return UUID.fromString(post(path, body).then().statusCode(201).extract().path("id"));
    }

    static String tag(long version) {
        return "\"v" + version + "\"";
    }
}
