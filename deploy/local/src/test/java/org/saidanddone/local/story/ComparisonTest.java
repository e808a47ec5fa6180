package org.saidanddone.local.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String REFUSAL = """
            {"type": "https://said-and-done.example/problems/chain-incomplete",
             "gaps": [{"rule": "enough-voices", "pointer": "/provisions"}, {"rule": "user-authorship", "pointer": "/assents"}],
             "errors": [{"pointer": "/words"}, {"in": "header", "parameter": "If-Match"}]}
            """;

    @Test
    void anotherStatusIsOtherwise() throws IOException {
        assertThat(compare("status: 200", 404, "{}")).contains("The answer should have been 200 and was 404: {}");
    }

    @Test
    void gapsAndPlacesAreComparedInAnyOrderButAllOfThem() throws IOException {
        assertThat(compare("""
                status: 422
                problem: chain-incomplete
                gaps: [user-authorship at /assents, enough-voices at /provisions]
                wrong: [header If-Match, /words]
                """, 422, REFUSAL)).isEmpty();
        assertThat(compare("{status: 422, gaps: [enough-voices at /provisions]}", 422, REFUSAL))
                .isPresent();
        assertThat(compare("{status: 422, wrong: [/words]}", 422, REFUSAL)).isPresent();
        assertThat(compare("{status: 422, problem: invalid}", 422, REFUSAL)).isPresent();
    }

    @Test
    void fieldsAreComparedWithTheirType() throws IOException {
        assertThat(compare("{status: 200, fields: {approved: true}}", 200, "{\"approved\":true}"))
                .isEmpty();
        assertThat(compare("{status: 200, fields: {approved: true}}", 200, "{\"approved\":\"true\"}"))
                .contains("At approved should stand true and stands \"true\".");
    }

    @Test
    void countsAndAbsenceAreComparedToo() throws IOException {
        String answer = "{\"items\": [{\"id\": \"a\"}], \"name\": null}";
        assertThat(compare("{status: 200, counts: {items: 1}, absent: [name, 'items[id=b]']}", 200, answer))
                .isEmpty();
        assertThat(compare("{status: 200, counts: {items: 2}}", 200, answer))
                .contains("Of items there should be 2 and are 1.");
        assertThat(compare("{status: 200, absent: ['items[id=a]']}", 200, answer))
                .contains("At items[id=a] nothing should stand.");
    }

    private static Optional<String> compare(String expected, int status, String body) throws IOException {
        HttpHeaders headers = HttpHeaders.of(Map.of(), (name, value) -> true);
        return Comparison.of(
                new Answer(status, headers, new ObjectMapper().readTree(body)),
                new YAMLMapper().readValue(expected, Expected.class));
    }
}
