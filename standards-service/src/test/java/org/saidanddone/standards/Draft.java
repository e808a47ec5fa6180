package org.saidanddone.standards;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A standard version over HTTP, written by the user-led organisation. */
public final class Draft {
    public static final Map<String, String> WORDS = Map.of(
            "title", "Feeling safe at home",
            "outcome", "I decide who comes into my room.",
            "easyRead", "It is my room.");

    public final Town town;
    public final String href;

    private Draft(Town town, String href) {
        this.town = town;
        this.href = href;
    }

    /** Without provisions. */
    public static Draft empty(Town town) {
        return by(town, town.userLed());
    }

    public static Draft by(Town town, RequestSpecification author) {
        String location = author.body(request(town))
                .post("/v1/standards")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return new Draft(town, location.substring(location.indexOf("/v1/")));
    }

    /** With two provisions, linked to all four things said. */
    public static Draft written(Town town) {
        Draft draft = empty(town);
        draft.provide("Staff knock and wait.", town.said(0), town.said(1), town.said(2));
        draft.provide("I have a key.", town.said(3));
        return draft;
    }

    /** Written, and assented to by both. */
    public static Draft assented(Town town) {
        Draft draft = written(town);
        draft.assent(town.userLed()).statusCode(201);
        draft.assent(town.commissioner()).statusCode(201);
        return draft;
    }

    public static Draft published(Town town) {
        Draft draft = assented(town);
        draft.publish(town.userLed()).statusCode(200).body("status", equalTo("published"));
        return draft;
    }

    public static Map<String, String> request(Town town) {
        return Map.of(
                "programme", town.newham.programme.value().toString(),
                "title", "Feeling safe at home",
                "outcome", "I decide who comes into my room.",
                "easyRead", "It is my room.");
    }

    public static Map<String, Object> provision(String text, String... evidence) {
        return Map.of("text", text, "easyRead", text, "evidence", Arrays.asList(evidence));
    }

    /** Appends a provision and answers its address. */
    public String provide(String text, String... evidence) {
        return town.userLed()
                .body(provision(text, evidence))
                .post(href + "/provisions")
                .then()
                .statusCode(201)
                .extract()
                .path("href");
    }

    public ValidatableResponse assent(RequestSpecification person) {
        return person.body(Map.of("digest", digest())).post(href + "/assents").then();
    }

    public ValidatableResponse publish(RequestSpecification person) {
        return person.post(href + "/publication").then();
    }

    public JsonPath read() {
        return town.userLed().get(href).then().statusCode(200).extract().jsonPath();
    }

    public String digest() {
        return read().getString("digest");
    }

    public String etag() {
        return "\"v" + read().getLong("version") + "\"";
    }

    public List<String> rulesOfGaps() {
        return town.userLed()
                .post(href + "/publication-checks")
                .then()
                .statusCode(200)
                .extract()
                .path("gaps.rule");
    }
}
