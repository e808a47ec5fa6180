package org.saidanddone.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.security.Role;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WritesTest {
    @Inject
    Notes notes;

    @Inject
    DataSource database;

    @Inject
    Forgetting forgetting;

    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void nobodyStandsStill() {
        notes.standStill(new CountDownLatch(0), new CountDownLatch(0));
    }

    @Test
    void aFirstVersionIsAnsweredWithItsPlaceAndVersion() {
        Response made = Http.post(Http.NOTE);

        String id = made.path("id");
        made.then().statusCode(201).header("ETag", "\"v1\"").header("Idempotency-Replayed", nullValue());
        assertThat(made.header("Location")).endsWith("/v1/notes/" + id);
        Http.request().get("/v1/notes/" + id).then().statusCode(200).header("ETag", startsWith("\"v1."));
    }

    @Test
    void aRequestSentAgainIsAnsweredAsBeforeAndDoneOnce() {
        Response first = Http.postUnder(key, Http.NOTE);
        long before = notes.count("note", null);

        Response again = Http.postUnder(key, Http.NOTE.replace(",", " , "));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(notes.count("note", null)).isEqualTo(before);
    }

    @Test
    void aKeyThatCameWithAnotherBodyIsRefused() {
        Http.postUnder(key, Http.NOTE).then().statusCode(201);

        Http.postUnder(key, Http.NOTE.replace("Kitchen", "Garden"))
                .then()
                .statusCode(422)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(Http.PROBLEMS + "idempotency-key-reused"));
    }

    @Test
    void aKeyIsTheCallersOwnAndOfOneAddress() {
        Http.postUnder(key, Http.NOTE).then().statusCode(201);

        Http.with(Tokens.of(Role.CONTRIBUTOR, Http.ORGANISATION, "joe"))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Http.NOTE)
                .post("/v1/notes")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aRefusedWriteChangesNothingAndLeavesItsKeyFree() {
        String refused = Http.NOTE.replace("Kitchen", Notes.REFUSED);
        long before = notes.count("note", null) + notes.count("outbox", null);

        for (int i = 0; i < 2; i++) {
            Http.postUnder(key, refused)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo(Http.PROBLEMS + "wrong-state"))
                    .body("errors[0].pointer", equalTo("/title"))
                    .body("hint", equalTo(7));
        }

        assertThat(notes.count("note", null) + notes.count("outbox", null)).isEqualTo(before);
        Http.postUnder(key, Http.NOTE).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void aDatabaseThatIsBehindWhatItHadToldTakesNothingAndLeavesTheKeyFree() {
        long before = notes.count("note", null) + notes.count("outbox", null);
        notes.execute("update outbox_topic set behind = true");
        try {
            Http.postUnder(key, Http.NOTE)
                    .then()
                    .statusCode(503)
                    .contentType(Problem.MEDIA_TYPE)
                    .body("type", equalTo(Http.PROBLEMS + "unavailable"))
                    .header("Retry-After", equalTo("60"));
            assertThat(notes.count("note", null) + notes.count("outbox", null)).isEqualTo(before);
        } finally {
            notes.execute("update outbox_topic set behind = false");
        }
        Http.postUnder(key, Http.NOTE).then().statusCode(201).header("Idempotency-Replayed", nullValue());
    }

    @Test
    void equalRequestsThatRaceAreDoneOnce() throws Exception {
        long before = notes.count("note", null);
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<Response>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> clients.submit(() -> Http.postUnder(key, Http.NOTE)))
                    .toList();
            for (Future<Response> answer : answers) {
                assertThat(answer.get(20, SECONDS).statusCode()).isIn(201, 409);
            }
        }

        assertThat(notes.count("note", null)).isEqualTo(before + 1);
    }

    @Test
    void whileTheFirstRequestRunsAnEqualOneIsToldSo() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        notes.standStill(inside, goOn);
        try (ExecutorService client = Executors.newSingleThreadExecutor()) {
            Future<Response> first = client.submit(() -> Http.postUnder(key, Http.NOTE));
            assertThat(inside.await(10, SECONDS)).isTrue();

            Http.postUnder(key, Http.NOTE)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo(Http.PROBLEMS + "still-running"))
                    .header("Retry-After", equalTo("1"));

            goOn.countDown();
            assertThat(first.get(20, SECONDS).statusCode()).isEqualTo(201);
        }
        Http.postUnder(key, Http.NOTE).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void whatAWriteNeedsFromBeforeIsNotAskedForAgainByWhoWasAnswered() {
        int before = notes.passes();
        Response first = guarded();
        assertThat(notes.passes()).isEqualTo(before + 1);

        Response again = guarded();

        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.<String>path("id")).isEqualTo(first.path("id"));
        assertThat(notes.passes()).isEqualTo(before + 1);

        notes.execute("update idempotent_answer set created_at = now() - interval '24 hours 1 second'");
        assertThat(guarded().<String>path("id")).isNotEqualTo(first.path("id"));
        assertThat(notes.passes()).isEqualTo(before + 2);
    }

    private Response guarded() {
        return Http.request()
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Http.NOTE)
                .post("/v1/notes/guarded");
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        Response first = Http.postUnder(key, Http.NOTE);
        notes.execute("update idempotent_answer set created_at = now() - interval '24 hours 1 second'");

        Response later = Http.postUnder(key, Http.NOTE);

        assertThat(later.header("Idempotency-Replayed")).isNull();
        assertThat(later.<String>path("id")).isNotEqualTo(first.path("id"));
    }

    @Test
    void afterADayNothingIsKeptWhetherOrNotAnybodyWritesAgain() throws SQLException {
        Http.postUnder(key, Http.NOTE).then().statusCode(201);
        notes.execute("update idempotent_answer set created_at = now() - interval '24 hours 1 second'");
        String another = UUID.randomUUID().toString();
        Http.postUnder(another, Http.NOTE).then().statusCode(201);

        forgetting.forget();

        assertThat(notes.count("idempotent_answer", "created_at < now() - interval '24 hours'"))
                .isZero();
        Http.postUnder(another, Http.NOTE).then().header("Idempotency-Replayed", "true");
    }

    @Test
    void whatIsKeptTellsNothingAboutTheRequest() {
        Http.postUnder(key, Http.NOTE).then().statusCode(201);

        assertThat(notes.count(
                        "idempotent_answer k",
                        "k.location || k.scope::text || k.body_digest::text like '%" + key + "%'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"with space", "12345678901234567890123456789012345678901234567890123456789012345", "caf\u00e9"})
    void anIdempotencyKeyThatIsNoneIsRefused(String none) {
        Http.postUnder(none, Http.NOTE).then().statusCode(400).body("type", equalTo(Http.PROBLEMS + "malformed"));
    }

    @Test
    void aChangeIsDoneOnceAcknowledged() {
        String id = Http.post(Http.NOTE).path("id");

        change(id, "\"v1\"").then().statusCode(200).header("ETag", "\"v2\"").body("title", equalTo("Garden"));

        assertThat(notes.count("outbox", "aggregate_id = '" + id + "' and version = 2 and sent_at is not null"))
                .isEqualTo(1);
    }

    @Test
    void aChangeThatIsNotAcknowledgedInTimeIsPendingUntilItIs() throws SQLException {
        String id = Http.post(Http.NOTE).path("id");
        String operation;
        try (Connection connection = database.getConnection();
                Statement lock = connection.createStatement()) {
            lock.execute("select pg_advisory_lock(4711)");
            try {
                Response pending = underKey(id, "\"v1\"");
                operation = pending.path("href");
                pending.then()
                        .statusCode(202)
                        .body("status", equalTo("pending"))
                        .body("operation", equalTo(operation.substring("/v1/operations/".length())));
                assertThat(pending.header("Location")).endsWith(operation);
                Http.request().get(operation).then().statusCode(200).body("status", equalTo("pending"));
                underKey(id, "\"v1\"").then().statusCode(202).body("href", equalTo(operation));
            } finally {
                lock.execute("select pg_advisory_unlock(4711)");
            }
        }

        await().atMost(10, SECONDS)
                .untilAsserted(() -> Http.request()
                        .get(operation)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("done"))
                        .body("href", equalTo(operation)));
        underKey(id, "\"v1\"").then().statusCode(200).header("Idempotency-Replayed", "true");
    }

    @Test
    void aChangeNamesTheVersionItMeans() {
        String id = Http.post(Http.NOTE).path("id");

        Http.request()
                .contentType("application/json")
                .body("{\"title\":\"Garden\"}")
                .put("/v1/notes/" + id)
                .then()
                .statusCode(428)
                .body("type", equalTo(Http.PROBLEMS + "precondition-required"));
        change(id, "\"v2\"").then().statusCode(412).body("type", equalTo(Http.PROBLEMS + "stale"));
        change(id, "W/\"v1\"").then().statusCode(412);
        change(id, "v1").then().statusCode(400).body("type", equalTo(Http.PROBLEMS + "malformed"));
        change(id, "\"v9\", \"v1\"").then().statusCode(200);
        change(id, "*").then().statusCode(200).header("ETag", startsWith("\"v3"));
    }

    private Response underKey(String id, String ifMatch) {
        return Http.request()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .header("Idempotency-Key", key)
                .body("{\"title\":\"Garden\"}")
                .put("/v1/notes/" + id);
    }

    private static Response change(String id, String ifMatch) {
        return Http.request()
                .contentType("application/json")
                .header("If-Match", ifMatch)
                .body("{\"title\":\"Garden\"}")
                .put("/v1/notes/" + id);
    }
}
