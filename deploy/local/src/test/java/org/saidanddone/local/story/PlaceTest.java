package org.saidanddone.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlaceTest {
    private final JsonNode answer;

    PlaceTest() throws IOException {
        answer = new ObjectMapper().readTree("""
                {"programme": {"id": "p"}, "items": [{"clause": {"id": "a"}, "n": 1}, {"clause": {"id": "b"}, "n": 2}]}
                """);
    }

    @Test
    void namesAreJoinedByDots() {
        assertThat(new Place("programme.id").in(answer).asText()).isEqualTo("p");
    }

    @Test
    void oneOfAListIsPickedByNumberOrByWhatItSays() {
        assertThat(new Place("items[1].n").in(answer).asInt()).isEqualTo(2);
        assertThat(new Place("items[clause.id=b].n").in(answer).asInt()).isEqualTo(2);
        assertThat(new Place("items[clause.id=b, n=2].n").in(answer).asInt()).isEqualTo(2);
        assertThat(new Place("items[clause.id=b, n=1]").in(answer).isMissingNode())
                .isTrue();
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThat(new Place("items[clause.id=c].n").in(answer).isMissingNode()).isTrue();
        assertThat(new Place("items[2]").in(answer).isMissingNode()).isTrue();
    }

    @Test
    void whatIsNoPlaceIsRefused() {
        assertThatThrownBy(() -> new Place("items[").in(answer)).isInstanceOf(IllegalArgumentException.class);
    }
}
