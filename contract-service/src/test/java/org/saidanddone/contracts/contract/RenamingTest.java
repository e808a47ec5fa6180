package org.saidanddone.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.Source;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RenamingTest {
    private static final Map<String, Object> OTHER = Map.of("title", "Group homes in Newham, second year");

    private final Stage stage = Stage.whole();

    @Test
    void itsCommissionerGivesAContractAnotherTitleAndNothingElseChanges() {
        String contract = stage.openContract();
        Answer before = stage.commissioner.get(contract);

        Answer renamed = stage.commissioner.put(contract, OTHER, "\"v1\"").is(200);

        assertThat(renamed.text("title")).isEqualTo("Group homes in Newham, second year");
        assertThat(renamed.header("ETag")).isEqualTo("\"v2\"");
        assertThat((Integer) renamed.value("version")).isEqualTo(2);
        assertThat(renamed.text("programme.id")).isEqualTo(before.text("programme.id"));
        assertThat(renamed.text("provider.id")).isEqualTo(before.text("provider.id"));
        assertThat(stage.council.get(contract).text("title")).isEqualTo("Group homes in Newham, second year");
    }

    @Test
    void thatItWasRenamedIsToldAndWhatItIsCalledIsNot() {
        String contract = stage.openContract();

        stage.commissioner.put(contract, OTHER, "\"v1\"").is(200);

        List<Event> told = await().until(() -> toldOf(contract), events -> events.size() == 2);
        assertThat(told).extracting(Event::type).containsExactly(EventType.CONTRACT_OPENED, EventType.CONTRACT_RENAMED);
        assertThat(told.get(1).version()).isEqualTo(2);
        assertThat(told.get(1).state()).isEqualTo(told.get(0).state());
    }

    @Test
    void nobodyElseRenamesIt() {
        String contract = stage.openContract();

        stage.userLed.put(contract, OTHER, "\"v1\"").isProblem(403, "forbidden");
        stage.stranger.put(contract, OTHER, "\"v1\"").isProblem(403, "forbidden");
        stage.auditor.put(contract, OTHER, "\"v1\"").isProblem(403, "forbidden");
        stage.council.put(contract, OTHER, "\"v1\"").isProblem(403, "forbidden");
        assertThat(stage.commissioner.get(contract).text("title")).isEqualTo("Group homes in Newham");
    }

    @Test
    void whoRenamesItNamesTheVersionThatWasRead() {
        String contract = stage.openContract();

        stage.commissioner.putWithoutIfMatch(contract, OTHER).isProblem(428, "precondition-required");
        stage.commissioner.put(contract, OTHER, "\"v2\"").isProblem(412, "stale");
        stage.commissioner.put(contract, OTHER, "v1").isProblem(400, "malformed");
        stage.commissioner.put(contract, OTHER, "\"v1\"").is(200);
    }

    @Test
    void badInputIsRefusedWhereItStands() {
        String contract = stage.openContract();

        Answer tooLong = stage.commissioner
                .put(contract, Map.of("title", "x".repeat(201)), "\"v1\"")
                .isProblem(422, "invalid");

        assertThat(tooLong.text("errors[0].pointer")).isEqualTo("/title");
        stage.commissioner
                .put(contract, Map.of("title", "A title", "provider", UUID.randomUUID()), "\"v1\"")
                .isProblem(400, "malformed");
        stage.commissioner.put(contract, Map.of(), "\"v1\"").isProblem(422, "invalid");
        stage.commissioner
                .put(contract, Map.of("title", "x".repeat(200)), "\"v1\"")
                .is(200);
    }

    @Test
    void anUnknownContractIsNotFound() {
        stage.commissioner
                .put("/v1/contracts/" + UUID.randomUUID(), OTHER, "\"v1\"")
                .isProblem(404, "not-found");
    }

    @Test
    void aPublishedClauseOfItStaysApproved() {
        String clause = stage.publishClause();
        String contract = stage.commissioner.get(clause).text("contract.href");

        stage.commissioner.put(contract, OTHER, "\"v1\"").is(200);

        assertThat((Boolean) stage.council.get(clause).value("approved")).isTrue();
    }

    private static List<Event> toldOf(String contract) {
        return TestTopics.ofApplication().read(Source.CONTRACTS).stream()
                .filter(event -> contract.endsWith(event.aggregate().id().toString()))
                .toList();
    }
}
