package org.saidanddone.contracts.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ProvisionId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SuspensionTest {
    private final Stage stage = Stage.toBreak();

    @Test
    void aWithdrawalOfEvidenceSuspendsBeforeTheStandardIsToldToBeSuspended() {
        String clause = stage.publishClause();

        takeBackWhatWasSaid(3);

        Answer suspended = awaitStatus(clause, "suspended");
        assertThat((Boolean) suspended.value("approved")).isFalse();
        Answer pulled = stage.council.get(current(clause)).is(200);
        assertThat(pulled.text("status")).isEqualTo("suspended");
        assertThat((Boolean) pulled.value("approved")).isFalse();
        Event told = lastToldOf(suspended.text("id"));
        assertThat(told.type()).isEqualTo(EventType.CLAUSE_VERSION_SUSPENDED);
        assertThat(told.by()).isNull();
        assertThat(told.version()).isEqualTo(5);
    }

    @Test
    void aClauseThatRestsOnTwoStandardsStaysWhenOneFalls() {
        StandardVersionId second = tellASecondStandard();
        String onBoth = stage.publishClause(stage.newham.standard, second);
        String onOne = stage.publishClause(stage.newham.standard);

        takeBackWhatWasSaid(3);

        awaitStatus(onOne, "suspended");
        Answer stays = stage.commissioner.get(onBoth);
        assertThat(stays.text("status")).isEqualTo("published");
        assertThat((Boolean) stays.value("approved")).isTrue();
    }

    @Test
    void anAssentThatIsTakenBackSuspendsAtOnce() {
        String clause = stage.publishClause();
        String assent = stage.userLed.get(clause).text("assents[0].href");

        stage.userLed.post(assent + "/withdrawal").is(200);

        assertThat(stage.council.get(current(clause)).text("status")).isEqualTo("suspended");
    }

    @Test
    void whatIsSuspendedIsNotEditedButAssentedAndPublishedAgain() {
        String clause = stage.publishClause();
        String assent = stage.userLed.get(clause).text("assents[0].href");
        stage.userLed.post(assent + "/withdrawal").is(200);

        stage.commissioner
                .put(
                        clause,
                        Stage.words("Other words.", stage.newham.standard),
                        stage.commissioner.get(clause).header("ETag"))
                .isProblem(409, "wrong-state");
        stage.commissioner.post(clause + "/publication").isProblem(422, "chain-incomplete");
        String commissioners = stage.commissioner.get(clause).text("assents[1].href");
        stage.commissioner.post(commissioners + "/withdrawal").is(200);
        stage.assent(clause);
        Answer again = stage.userLed.post(clause + "/publication").is(200);

        assertThat((Boolean) again.value("approved")).isTrue();
        assertThat(again.list("assents")).hasSize(4);
    }

    private void takeBackWhatWasSaid(int i) {
        stage.newham.withdraw(i);
        stage.upstream.tell(stage.newham.said.get(i));
    }

    /** It rests on things 0, 1 and 2: three people in two homes. */
    private StandardVersionId tellASecondStandard() {
        Newham newham = stage.newham;
        StandardVersionId second = new StandardVersionId(UUID.randomUUID());
        ProvisionId provision = new ProvisionId(UUID.randomUUID());
        newham.put(new ProvisionState(
                provision, second, Newham.digest(20), List.of(newham.link(0), newham.link(1), newham.link(2))));
        newham.put(new StandardVersionState(
                second,
                new StandardId(UUID.randomUUID()),
                1,
                newham.programme,
                new ActingPerson(Newham.person(0), newham.userLed),
                Newham.digest(21),
                List.of(provision),
                List.of(newham.assent(Capacity.USER_LED, 0, 21)),
                new Publication(PublicationStatus.PUBLISHED, null)));
        stage.upstream.tell(provision);
        stage.upstream.tell(second);
        return second;
    }

    private Answer awaitStatus(String clause, String status) {
        return await().until(
                        () -> stage.commissioner.get(clause),
                        answer -> answer.text("status").equals(status));
    }

    private static String current(String clause) {
        return clause.substring(0, clause.indexOf("/versions/"));
    }

    private static Event lastToldOf(String id) {
        return await().until(
                        () -> TestTopics.ofApplication().read(Source.CONTRACTS).stream()
                                .filter(event ->
                                        event.aggregate().id().toString().equals(id))
                                .reduce((earlier, later) -> later)
                                .orElseThrow(),
                        event -> event.type() == EventType.CLAUSE_VERSION_SUSPENDED);
    }
}
