package org.saidanddone.audit;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.id.Source;
import org.saidanddone.security.Role;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;
import org.saidanddone.testing.Tokens;
import org.saidanddone.testing.TopicRecord;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class FindingsTest {
    private static final String REASON = "A row was written by hand; the access is closed.";

    private final Published published = new Published(new Newham());
    private String href;

    @BeforeEach
    void somethingIsFound() {
        published.toldChain();
        published.tell(null);
        href = published.found().get("href").toString();
    }

    @Test
    void anAuditorReadsIt() {
        Told.auditor()
                .get(href)
                .then()
                .statusCode(200)
                .header("ETag", "\"v1\"")
                .body("subject.type", equalTo("clause-version"))
                .body("subject.id", equalTo(published.id()))
                .body("subject.version", equalTo(2))
                .body("status", equalTo("open"))
                .body("$", not(hasKey("resolution")));
    }

    @Test
    void anAuditorResolvesItWithAReason() {
        resolve(REASON)
                .statusCode(200)
                .header("ETag", "\"v2\"")
                .body("status", equalTo("resolved"))
                .body("resolution.reason", equalTo(REASON));
        Told.auditor().get(href).then().statusCode(200).body("resolution.reason", equalTo(REASON));
    }

    @Test
    void theReasonStaysHere() {
        resolve(REASON).statusCode(200);
        List<TopicRecord> told = await().atMost(10, SECONDS).until(this::toldAboutIt, about -> about.size() == 2);
        assertThat(told.getLast().event().type()).isEqualTo(EventType.FINDING_RESOLVED);
        assertThat(told.getLast().event().by()).isNotNull();
        assertThat(new String(told.getLast().value(), StandardCharsets.UTF_8)).doesNotContain("by hand");
    }

    @Test
    void itsResolutionIsFinal() {
        resolve(REASON).statusCode(200);
        auditor("\"v2\"")
                .body(Map.of("reason", "Another."))
                .post(href + "/resolution")
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
    }

    @Test
    void whoAsksAgainWithTheSameKeyGetsTheSameAnswer() {
        String key = UUID.randomUUID().toString();
        String oneAndTheSame = Tokens.of(Role.AUDITOR, new OrganisationId(UUID.randomUUID()));
        for (int i = 0; i < 2; i++) {
            given().auth()
                    .oauth2(oneAndTheSame)
                    .contentType(ContentType.JSON)
                    .header("If-Match", "\"v1\"")
                    .header("Idempotency-Key", key)
                    .body(Map.of("reason", REASON))
                    .post(href + "/resolution")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
        }
    }

    @Test
    void aListHoldsWhatFits() {
        resolve(REASON).statusCode(200);
        assertThat(listed("resolved")).containsExactly(href);
        assertThat(listed("open")).isEmpty();
    }

    @Test
    void aReasonIsRequired() {
        auditor("\"v1\"")
                .body(Map.of("reason", " "))
                .post(href + "/resolution")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/reason"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"registrar", "contributor", "procurement"})
    void onlyAnAuditorReadsAndResolves(String role) {
        Told.as(role).get("/v1/findings").then().statusCode(403).contentType("application/problem+json");
        Told.as(role).get(href).then().statusCode(403);
        Told.as(role)
                .contentType(ContentType.JSON)
                .header("If-Match", "\"v1\"")
                .body(Map.of("reason", REASON))
                .post(href + "/resolution")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse resolve(String reason) {
        return auditor("\"v1\"")
                .body(Map.of("reason", reason))
                .post(href + "/resolution")
                .then();
    }

    private static RequestSpecification auditor(String ifMatch) {
        return Told.auditor().contentType(ContentType.JSON).header("If-Match", ifMatch);
    }

    private List<String> listed(String status) {
        return Told.auditor()
                .queryParam("subject", published.id())
                .queryParam("status", status)
                .get("/v1/findings")
                .path("items.href");
    }

    private List<TopicRecord> toldAboutIt() {
        String id = href.substring(href.lastIndexOf('/') + 1);
        return TestTopics.ofApplication().records(Source.AUDIT).stream()
                .filter(told -> told.event().aggregate().id().toString().equals(id))
                .toList();
    }
}
