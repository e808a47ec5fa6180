package org.saidanddone.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.events.id.Source;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;
import org.saidanddone.testing.TopicRecord;

/** What a person said, and the person's name, stand in one table each and nowhere else (G7). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CanaryTest {
    private static final String SENTENCE = "The yellow canary may not sing after eight";
    private static final String AMENDED = "The yellow canary may never sing at all";
    private static final String NAME = "Canaria Songbird";

    private final Tables tables;

    CanaryTest(Tables tables) {
        this.tables = tables;
    }

    @Test
    void wordsAndNameAreFoundNowhereElse() {
        String log = LogOutput.during(this::aWholeLife);

        assertThat(tables.holding(SENTENCE)).containsExactly("evidence_words");
        assertThat(tables.holding(AMENDED)).containsExactly("evidence_words");
        assertThat(tables.holding(NAME)).containsExactly("person_name");
        assertThat(log).isNotEmpty().doesNotContain("canary", NAME);
        for (TopicRecord entry : TestTopics.ofApplication().records(Source.EVIDENCE)) {
            String text = new String(entry.value(), StandardCharsets.UTF_8) + entry.headers();
            assertThat(text).doesNotContain("canary", NAME);
        }
    }

    @Test
    void theDatabaseDoesNotQuoteARowThatItRefuses() {
        assertThatThrownBy(
                        () -> tables.execute("insert into evidence_words (evidence_id, version, salt, words) values ('"
                                + UUID.randomUUID() + "', 1, '\\x00', '" + SENTENCE + "')"))
                .isInstanceOf(SQLException.class)
                .hasMessageNotContaining("canary");
    }

    /** Recorded, read, amended, checked, refused in several ways, withdrawn; and one that stays. */
    private void aWholeLife() {
        Newham newham = Newham.make();
        Caller userLed = newham.userLed();
        UUID person = userLed.made("/v1/people", Map.of("programme", newham.programme(), "name", NAME));
        userLed.get("/v1/people/" + person).then().statusCode(200);
        String path = "/v1/people/" + person;
        userLed.putMatching(path, 1, Map.of("name", "Nobody")).then().statusCode(200);
        userLed.request()
                .header("Idempotency-Key", "canary-name-" + person)
                .header("If-Match", "\"v2\"")
                .body(Map.of("name", NAME))
                .put(path)
                .then()
                .statusCode(200);
        userLed.putMatching(path, 2, Map.of("name", NAME)).then().statusCode(412);
        newham.borough().putMatching(path, 3, Map.of("name", NAME)).then().statusCode(403);
        userLed.get("/v1/people").then().statusCode(200);
        userLed.get("/v1/people?name=" + NAME).then().statusCode(400);
        userLed.post("/v1/people", Map.of("programme", UUID.randomUUID(), "name", NAME))
                .then()
                .statusCode(422);
        userLed.post("/v1/people", Map.of("programme", newham.programme(), "name", NAME + "\u0001"));
        userLed.request()
                .header("Idempotency-Key", "canary-key-" + person)
                .body(newham.said(SENTENCE))
                .post("/v1/evidence")
                .then()
                .statusCode(201);
        String amended = newham.evidence(SENTENCE);
        userLed.putMatching(amended + "/words", 1, Map.of("words", AMENDED))
                .then()
                .statusCode(200);
        userLed.putMatching(amended + "/words", 1, Map.of("words", AMENDED))
                .then()
                .statusCode(412);
        userLed.get(amended + "/words").then().statusCode(200);
        userLed.get("/v1/evidence?checked=unchecked").then().statusCode(200);
        userLed.postMatching(amended + "/member-checks", 2, Map.of("outcome", "confirmed"));
        userLed.get(amended + "/member-checks").then().statusCode(200);
        userLed.putMatching("/v1/visits/" + newham.visit(), 1, Newham.moved(newham.home("Oak Road")));
        String withdrawn = newham.evidence(SENTENCE);
        userLed.post(withdrawn + "/withdrawal").then().statusCode(200);
        userLed.request().body("{\"words\": \"" + SENTENCE + "\" \"}").post("/v1/evidence");
        userLed.request().body("{\"" + SENTENCE + "\": 1}").post("/v1/evidence");
        userLed.post("/v1/evidence", newham.said(SENTENCE.repeat(400)));
        newham.borough().post("/v1/evidence", newham.said(SENTENCE)).then().statusCode(403);
    }
}
