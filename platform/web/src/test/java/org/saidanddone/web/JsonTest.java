package org.saidanddone.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class JsonTest {
    private static final String CANARY = "canary";

    @Test
    void aBodyAsTheDocumentSaysIsRead() {
        String body = """
                {"title":"Kitchen\\tand\\nbath","kind":"user-led","about":"0d0e3b5c-8f2e-4d8e-9a55-3b1c1f3c9a10","count":3,"open":false,
                 "day":"2026-09-14","month":"2026-09","links":["0D0E3B5C-8F2E-4D8E-9A55-3B1C1F3C9A10"],"parts":[{"text":"\uD83D\uDE42"}],
                 "digest":"sha256:%s"}""".formatted("ab".repeat(32));

        Http.post(body.replace("Kitchen\\tand\\nbath", "K\\ta\\nb")).then().statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            about  | "canary"                                 | A UUID as a text
            about  | ""                                       | A UUID as a text
            about  | "1-1-1-1-1"                              | A UUID as a text
            about  | "AAAAAAAAAAAAAAAAAAAAAA=="               | A UUID as a text
            about  | 7                                        | A UUID as a text
            count  | "5"                                      | A whole number
            count  | 5.0                                      | A whole number
            count  | 1e2                                      | A whole number
            count  | 2147483648                               | A whole number
            count  | null                                     | A whole number
            count  | ""                                       | A whole number
            count  | true                                     | A whole number
            open   | "true"                                   | true or false
            open   | 1                                        | true or false
            title  | 5                                        | A text
            title  | true                                     | A text
            title  | ["canary"]                               | A text
            title  | {"canary":1}                             | A text
            kind   | "canary"                                 | One of user-led, commissioner, provider, support, auditor.
            kind   | "USER_LED"                               | One of user-led, commissioner, provider, support, auditor.
            kind   | 0                                        | One of user-led, commissioner, provider, support, auditor.
            kind   | "0"                                      | One of user-led, commissioner, provider, support, auditor.
            kind   | ""                                       | One of user-led, commissioner, provider, support, auditor.
            day    | "2026-02-30"                             | A day as a text
            day    | "2026-09-14T00:00:00"                    | A day as a text
            day    | [2026,9,14]                              | A day as a text
            day    | 20000                                    | A day as a text
            day    | "+10000-01-01"                           | A day as a text
            month  | "+10000-01"                              | A month as a text
            month  | "2026-13"                                | A month as a text
            digest | "canary"                                 | sha256: and 64
            links  | "0d0e3b5c-8f2e-4d8e-9a55-3b1c1f3c9a10"   | A list
            parts  | {}                                       | A list
            """)
    void aValueOfTheWrongTypeIsRefusedWhereItStands(String field, String value, String expected) {
        Response refused = Http.post(with(field, value));

        malformed(refused, "/" + field, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /links/1      | "links":["0d0e3b5c-8f2e-4d8e-9a55-3b1c1f3c9a10","canary"] | A UUID
            /parts/0      | "parts":["canary"]                                        | An object
            /parts/1/text | "parts":[{"text":"a"},{"text":5}]                         | A text
            /extra        | "extra":"canary"                                          | no such field
            /parts/0/more | "parts":[{"text":"a","more":"canary"}]                    | no such field
            """)
    void whatIsWrongInsideAListIsPointedTo(String pointer, String member, String expected) {
        malformed(Http.post(Http.NOTE.replace("}", "," + member + "}")), pointer, expected);
    }

    @Test
    void anUnknownFieldWhoseNameMayBeAboutAPersonIsNotRepeated() {
        Response refused = Http.post(Http.NOTE.replace("}", ",\"Grace canary 07700 900123\":1}"));

        malformed(refused, "", "no such field");
        assertThat(refused.asString()).doesNotContain("Grace", "07700");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "canary",
                "{",
                "{\"title\":\"canary",
                "{'title':'canary'}",
                "{\"title\":\"canary\",}",
                "{\"title\":\"a\u0001canary\"}",
                "{\"count\":01}",
                "{\"count\":NaN}",
                "// canary\n{}",
                "{\"parts\":[{\"text\":\"canary\"}",
                "\"\\ud83d\\uZZZZ\""
            })
    void whatIsNotJsonIsRefused(String body) {
        malformed(Http.post(body)).body("detail", containsString("not JSON"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{}]", "5", "\"canary\"", "true"})
    void whatIsNotAnObjectIsRefused(String body) {
        malformed(Http.post(body)).body("errors[0].pointer", equalTo(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "  \n "})
    void aMissingBodyIsAskedFor(String body) {
        malformed(Http.post(body)).body("detail", equalTo("This needs a body. Send one JSON object in UTF-8."));
    }

    @Test
    void aFieldTwiceIsRefused() {
        malformed(Http.post(Http.NOTE.replace("}", ",\"title\":\"canary\"}")))
                .body("detail", containsString("stands twice"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" {}", "5", "]", "}"})
    void nothingMayFollowTheObject(String more) {
        malformed(Http.post(Http.NOTE + more));
    }

    @Test
    void deepNestingIsRefused() {
        malformed(Http.post("[".repeat(33)));
        malformed(Http.post("{\"parts\":" + "[".repeat(10_000)));
        malformed(Http.post(Http.NOTE.replace("}", ",\"canary\":" + "{\"a\":".repeat(10_000))));
    }

    @Test
    void aLongNumberIsRefused() {
        malformed(Http.post(with("count", "1".repeat(101)))).body("detail", containsString("100 digits"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\\u0000", "\\u0007", "a\\r\\nb", "\\u001b[2J", "\\u007f", "\\u0085", "\\ud83d", "\\ude42a"})
    void controlCharactersAndHalfPairsAreRefused(String text) {
        Http.post(with("title", "\"" + text + "\""))
                .then()
                .statusCode(422)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(Http.PROBLEMS + "invalid"))
                .body("errors[0].pointer", equalTo("/title"))
                .body("errors[0].detail", containsString("No control characters"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        malformed(bytes("{\"title\":\"Caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)));
        malformed(bytes(new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'}));
        malformed(bytes(new byte[] {0, 0, 0, '{', 0, 0x7f, 0x7f, 0x7f, 0, 0, 0, '}'}));
        malformed(bytes("{\"count\":\"\"}".getBytes(Charset.forName("UTF-32BE"))));
    }

    private static Response bytes(byte[] body) {
        return Http.request().contentType("application/json").body(body).post("/v1/notes");
    }

    private static String with(String field, String value) {
        String other = Http.NOTE.replaceAll("\"" + field + "\":[^,}]*,?", "").replace(",}", "}");
        return other.replace("}", ",\"" + field + "\":" + value + "}");
    }

    private static void malformed(Response refused, String pointer, String expected) {
        malformed(refused)
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", containsString(expected));
    }

    private static ValidatableResponse malformed(Response refused) {
        assertThat(refused.asString()).doesNotContain(CANARY);
        return refused.then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(Http.PROBLEMS + "malformed"))
                .body("status", equalTo(400));
    }
}
