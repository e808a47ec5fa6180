package org.saidanddone.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BookReaderTest {
    private static final String HEAD = "chapter: One\nabout: Something.\nsteps:\n";
    private static final String STEP = """
              - step: a visit
                tells: They go there.
                who: Grace
                asks: POST evidence /v1/visits
                expect: {status: 201}
                keep: {the visit: id}
            """;

    @Test
    void aStepIsReadWithAllThatItSays() {
        Step step = read(STEP).steps().getFirst();
        assertThat(step.name()).isEqualTo("a visit");
        assertThat(step.tells()).isEqualTo("They go there.");
        Act act = step.acts().getFirst();
        assertThat(act.method()).isEqualTo("POST");
        assertThat(act.service()).isEqualTo("evidence");
        assertThat(act.path()).isEqualTo("/v1/visits");
        assertThat(act.keep()).containsExactly(Map.entry("the visit", "id"));
    }

    @Test
    void aTableMakesOneRequestOfEachRow() {
        Book book = read("""
                  - step: visits
                    tells: They go there.
                    who: Grace
                    asks: POST evidence /v1/visits
                    rows: [{day: first, voices: ["${a}"]}, {day: second, voices: []}]
                    body: {day: <day>, voices: <voices>}
                    expect: {status: 201}
                    keep: {the <day> visit: id}
                """);
        assertThat(book.steps().getFirst().acts())
                .extracting(act -> act.body().toString())
                .containsExactly("{\"day\":\"first\",\"voices\":[\"${a}\"]}", "{\"day\":\"second\",\"voices\":[]}");
        assertThat(book.steps().getFirst().acts())
                .extracting(Act::keep)
                .containsExactly(Map.of("the first visit", "id"), Map.of("the second visit", "id"));
    }

    @Test
    void anUnknownKeyIsRefusedWithFileAndStep() {
        assertThatThrownBy(() -> read(STEP + "    wants: more\n"))
                .isInstanceOf(StoryBroken.class)
                .hasMessageContaining("one.yaml, step \"a visit\"")
                .hasMessageContaining("wants");
    }

    @Test
    void aKeyGivenTwiceIsRefusedWithTheFile() {
        assertThatThrownBy(() -> read(STEP + "    who: Danny\n"))
                .isInstanceOf(StoryBroken.class)
                .hasMessageContaining("one.yaml")
                .hasMessageContaining("Duplicate");
    }

    @Test
    void aStepThatTellsNothingIsRefused() {
        assertThatThrownBy(() -> read(STEP.replace("tells: They go there.", "tells: ''")))
                .isInstanceOf(StoryBroken.class)
                .hasMessage("one.yaml, step \"a visit\": \"tells\" is missing.");
    }

    @Test
    void aRequestToNowhereIsRefused() {
        assertThatThrownBy(() -> read(STEP.replace("POST evidence", "POST kitchen")))
                .isInstanceOf(StoryBroken.class)
                .hasMessageContaining("one.yaml, step \"a visit\"");
    }

    @Test
    void rowsOfDifferentColumnsAndColumnsOfNoUseAreRefused() {
        assertThatThrownBy(() -> read(STEP + "    rows: [{a: 1}, {b: 2}]\n"))
                .hasMessage("one.yaml, step \"a visit\": each row has the columns of the first.");
        assertThatThrownBy(() -> read(STEP + "    rows: [{a: 1}]\n"))
                .hasMessage("one.yaml, step \"a visit\": a column is not used.");
        assertThatThrownBy(() -> read(STEP.replace("the visit", "the <day>") + "    rows: [{a: 1}]\n"))
                .hasMessage("one.yaml, step \"a visit\": there is no column <day>.");
    }

    @Test
    void aReferenceThatNothingKeptIsRefused() {
        assertThatThrownBy(() -> Proof.read(read(STEP + "    body: {setting: \"${the home}\"}\n")))
                .hasMessage("one.yaml, step \"a visit\": Nothing was kept as \"the home\" before.");
    }

    @Test
    void whatIsKeptTwiceOrInVainIsRefused() {
        assertThatThrownBy(() -> Proof.read(read(STEP))).hasMessage("\"the visit\" is kept, and nothing refers to it.");
        assertThatThrownBy(() -> Proof.read(read(STEP + STEP.replace("a visit", "another"))))
                .hasMessage("one.yaml, step \"another\": \"the visit\" was kept before.");
    }

    @Test
    void whoIsNotOfTheStoryDoesNotAct() {
        assertThatThrownBy(() -> Proof.read(read(STEP.replace("Grace", "Nobody"))))
                .hasMessage("one.yaml, step \"a visit\": Nobody is known as \"Nobody\".");
    }

    @Test
    void aLookThatExpectsNothingIsRefused() {
        assertThatThrownBy(() -> Proof.read(read("""
                  - step: a look
                    tells: They look.
                    who: Grace
                    asks: GET evidence /v1/visits
                    expect: {status: 200}
                """)))
                .hasMessage(
                        "one.yaml, step \"a look\": It changes nothing, keeps nothing and does not say what it expects to see.");
    }

    @Test
    void aQuestionToTheGateIsALookThoughItIsAPost() {
        assertThatThrownBy(() -> Proof.read(read("""
                  - step: a question
                    tells: They ask.
                    who: Grace
                    asks: POST standards /v1/standards/1/versions/1/publication-checks
                    body: {}
                    expect: {status: 200}
                """))).hasMessageEndingWith("does not say what it expects to see.");
    }

    private static Book read(String steps) {
        Map<String, String> files = Map.of(
                "contents.yaml",
                "title: T\nabout: A\npeople: people.yaml\nchapters: [one.yaml]\nepilogue: last.yaml\n",
                "people.yaml",
                "Grace: {name: G, is: i, login: l, role: contributor, of: the house itself}\n",
                "one.yaml",
                HEAD + steps,
                "last.yaml",
                "chapter: Last\nabout: Nothing.\nsteps: []\n");
        return new BookReader(name ->
                        new ByteArrayInputStream(files.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8)))
                .read();
    }
}
