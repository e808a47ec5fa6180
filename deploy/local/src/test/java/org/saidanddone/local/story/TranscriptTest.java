package org.saidanddone.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private static final String ADDRESS = "http://127.0.0.1:8081/v1/visits/01a214c4-f7ba-788a-89c3-2d22c8ef88c8";
    private static final Person GRACE =
            new Person("Grace Okafor", "peer inspector", "grace", "contributor", "the group");

    @Test
    void aRequestIsShownWithWhoMadeItItsBodyAndTheAnswer() throws IOException {
        assertThat(Transcript.of(heard(
                        1,
                        0,
                        "{who: G, asks: PUT evidence /v1/x, headers: {If-Match: '\"1\"'}, body: {date: '2026-09-14'},"
                                + " expect: {status: 200, fields: {version: 2}}}",
                        200,
                        "{}")))
                .containsExactly(
                        "PUT http://127.0.0.1:8081/v1/visits/…ef88c8   Grace Okafor, peer inspector",
                        "  If-Match: \"1\"",
                        "  {\"date\":\"2026-09-14\"}",
                        "→ 200  version = 2");
    }

    @Test
    void aBodyThatIsLongerThanALineIsOpenedAndShownWithAllOfItsStructure() throws IOException {
        assertThat(Transcript.of(heard(1, 0, """
                who: G
                asks: POST standards /v1/x
                body:
                  title: When something is wrong
                  provisions:
                    - {text: 'Whoever complains can do it by talking, and is told soon.', evidence: [01a214c4-f7ba-788a-89c3-2d22c8ef88c8]}
                    - {text: Short., evidence: [sha256:1234567890123456789012345678901234567890123456789012345678abcdef]}
                  list: []
                expect: {status: 201}
                """, 201, "{}")))
                .containsExactly(
                        "POST http://127.0.0.1:8081/v1/visits/…ef88c8   Grace Okafor, peer inspector",
                        "  {",
                        "    \"title\":\"When something is wrong\",",
                        "    \"provisions\":[",
                        "      {\"text\":\"Whoever complains can do it by talking, and is told soon.\",\"evidence\":[\"…ef88c8\"]},",
                        "      {\"text\":\"Short.\",\"evidence\":[\"sha256:…abcdef\"]}",
                        "    ],",
                        "    \"list\":[]",
                        "  }",
                        "→ 201");
    }

    @Test
    void anEmptyBodyIsShownToo() throws IOException {
        assertThat(Transcript.of(heard(
                        1, 0, "{who: G, asks: POST standards /v1/x, body: {}, expect: {status: 200}}", 200, "{}")))
                .containsExactly(
                        "POST http://127.0.0.1:8081/v1/visits/…ef88c8   Grace Okafor, peer inspector", "  {}", "→ 200");
    }

    @Test
    void onlyATextIsEverShortenedAndItsQuotesStay() throws IOException {
        List<String> lines = Transcript.of(heard(
                1,
                0,
                "{who: G, asks: POST standards /v1/x, body: {text: '" + "word ".repeat(40)
                        + "', last: [true]}, expect: {status: 201}}",
                201,
                "{}"));
        assertThat(lines).hasSize(6).allMatch(line -> line.length() <= 120);
        assertThat(lines.get(1)).isEqualTo("  {");
        assertThat(lines.get(2))
                .startsWith("    \"text\":\"word word ")
                .endsWith("…\",")
                .hasSize(120);
        assertThat(lines.get(3)).isEqualTo("    \"last\":[true]");
        assertThat(lines.get(4)).isEqualTo("  }");
    }

    @Test
    void whatIsSeenOfAnAnswerGoesOnInANewLineWhenOneIsFull() throws IOException {
        assertThat(Transcript.of(heard(
                        1,
                        0,
                        "{who: G, asks: POST standards /v1/x, expect: {status: 201, fields: {a: '" + "x".repeat(100)
                                + "', b: '" + "y".repeat(30) + "'}}}",
                        201,
                        "{}")))
                .endsWith("→ 201  a = " + "x".repeat(100), "   b = " + "y".repeat(30));
    }

    @Test
    void ofARefusalTheGapsAreShown() throws IOException {
        assertThat(Transcript.of(heard(1, 0, "{who: G, asks: POST standards /v1/x, expect: {status: 422}}", 422, """
                {"title": "Gaps", "detail": "Mend them.",
                 "gaps": [{"rule": "checked-back", "pointer": "/provisions/0", "missing": "Not checked back."}]}
                """)))
                .endsWith("→ 422  Gaps: Mend them.", "    gap: checked-back at /provisions/0: Not checked back.");
    }

    @Test
    void ofALongTableOnlyTheFirstRequestIsShownWhole() throws IOException {
        String act = "{who: G, asks: POST evidence /v1/x, expect: {status: 201}}";
        assertThat(Transcript.of(heard(5, 0, act, 201, "{}"))).hasSize(2);
        assertThat(Transcript.of(heard(5, 1, act, 201, "{}"))).isEmpty();
        assertThat(Transcript.ending(heard(5, 0, act, 201, "{}").step())).containsExactly("  and 4 more like it");
        assertThat(Transcript.of(heard(5, 1, act.replace("who: G", "who: G, shows: Joan"), 201, "{}")))
                .containsExactly("→ 201  Joan");
    }

    private static Heard heard(int acts, int place, String act, int status, String answer) throws IOException {
        Act told = new YAMLMapper().readValue(act, Act.class);
        JsonNode body = new ObjectMapper().readTree(answer);
        List<Act> all = Collections.nCopies(acts, told);
        return new Heard(new Step("s", "t", null, all), place, told, GRACE, ADDRESS, status, body, 1);
    }
}
