package org.saidanddone.contracts.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.contracts.stage.Answer;
import org.saidanddone.contracts.stage.Client;
import org.saidanddone.contracts.stage.Stage;
import org.saidanddone.events.Event;
import org.saidanddone.events.EventType;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.testing.TestTopics;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LinkTest {
    private final Stage stage = Stage.toBreak();
    private final Newham newham = stage.newham;

    @Test
    void eitherSideLinksADraftToAFurtherStandardAndNobodyElse() {
        String clause = stage.draftClause();
        StandardVersionId another = tellAnother(1);
        Map<String, Object> link = link(another, 31);

        stage.stranger.post(clause + "/links", link).isProblem(403, "forbidden");
        stage.council.post(clause + "/links", link).isProblem(403, "forbidden");
        stage.auditor.post(clause + "/links", link).isProblem(403, "forbidden");
        String made = stage.userLed.post(clause + "/links", link).created();

        assertThat(made).isEqualTo(clause + "/links/" + another.value());
        Answer read = stage.commissioner.get(made).is(200);
        assertThat(read.text("href")).isEqualTo(made);
        assertThat(read.text("standardVersion.id")).isEqualTo(another.value().toString());
        assertThat(read.text("digest")).isEqualTo(Newham.digest(31).value());
        assertThat(read.text("status")).isEqualTo("current");
        assertThat(stage.commissioner.get(clause).list("implements.standardVersion.id"))
                .containsExactly(
                        newham.standard.value().toString(), another.value().toString());
        stage.commissioner.post(clause + "/links", link(tellAnother(1), 31)).is(201);
    }

    @Test
    void aLinkIsToldWithTheStateOfTheClause() {
        String clause = stage.draftClause();
        String id = stage.userLed.get(clause).text("id");
        StandardVersionId another = tellAnother(1);

        stage.userLed.post(clause + "/links", link(another, 31)).is(201);
        stage.userLed.delete(clause + "/links/" + another.value(), "\"v2\"").is(204);

        assertThat(await().until(() -> toldOf(id), types -> types.size() == 3))
                .containsExactly(
                        EventType.CLAUSE_VERSION_DRAFTED,
                        EventType.CLAUSE_VERSION_LINKED,
                        EventType.CLAUSE_VERSION_UNLINKED);
    }

    @Test
    void aLinkNamesTheDigestThatWasRead() {
        String clause = stage.draftClause();
        StandardVersionId another = tellAnother(1);

        Answer refused =
                stage.userLed.post(clause + "/links", link(another, 32)).isProblem(409, "digest-differs");

        assertThat(refused.text("errors[0].pointer")).isEqualTo("/digest");
        stage.userLed
                .post(clause + "/links", Map.of("standardVersion", another.value(), "digest", "unread"))
                .isProblem(422, "invalid");
        assertThat(stage.userLed.get(clause).list("implements")).hasSize(1);
    }

    @Test
    void anUnknownStandardVersionIsPointedAt() {
        Answer refused = stage.userLed
                .post(stage.draftClause() + "/links", link(new StandardVersionId(UUID.randomUUID()), 31))
                .isProblem(422, "unknown-reference");

        assertThat(refused.text("errors[0].pointer")).isEqualTo("/standardVersion");
    }

    @Test
    void aStandardThatWasEditedTurnsTheLinkSuspectUntilItIsReviewed() {
        String clause = stage.draftClause();
        String link = clause + "/links/" + newham.standard.value();
        String before = stage.userLed.get(link).header("ETag");
        newham.changeStandard(standard -> Newham.with(standard, Newham.digest(77)));
        stage.upstream.tell(newham.standard);

        Answer suspect = awaitStatus(link, "suspect");
        assertThat(suspect.header("ETag")).isNotEqualTo(before);
        stage.userLed.getUnlessStill(link, before).is(200);
        stage.userLed.getUnlessStill(link, suspect.header("ETag")).is(304);
        stage.userLed.post(clause + "/links", link(newham.standard, 1)).isProblem(409, "digest-differs");
        Answer reviewed =
                stage.userLed.post(clause + "/links", link(newham.standard, 77)).is(200);

        assertThat(reviewed.text("status")).isEqualTo("current");
        assertThat(stage.userLed.get(clause).list("implements.digest"))
                .containsExactly(Newham.digest(77).value());
        assertThat((Integer) stage.userLed.get(clause).value("version")).isEqualTo(2);
    }

    @Test
    void aReviewThatFindsNothingNewChangesNothing() {
        String clause = stage.draftClause();

        stage.userLed.post(clause + "/links", link(newham.standard, 1)).is(200);

        assertThat((Integer) stage.userLed.get(clause).value("version")).isEqualTo(1);
    }

    @Test
    void aStandardThatFellBreaksTheLink() {
        String clause = stage.draftClause();
        newham.changeStandard(standard -> Newham.with(standard, PublicationStatus.SUSPENDED));
        stage.upstream.tell(newham.standard);
        awaitStatus(clause + "/links/" + newham.standard.value(), "broken");

        newham.changeStandard(standard -> Newham.with(standard, PublicationStatus.SUPERSEDED));
        stage.upstream.tell(newham.standard);
        awaitStatus(clause + "/links/" + newham.standard.value(), "broken");
    }

    @Test
    void aPublishedClauseIsLinkedToANewerVersionOfAStandardThatItImplementsAndToNothingElse() {
        String clause = stage.publishClause();
        StandardVersionId newer = tellVersion(standard(), 2);
        StandardVersionId another = tellAnother(2);

        Answer refused =
                stage.userLed.post(clause + "/links", link(another, 31)).isProblem(409, "wrong-state");

        assertThat(refused.text("errors[0].pointer")).isEqualTo("/standardVersion");
        stage.userLed.post(clause + "/links", link(newer, 31)).is(201);
        assertThat((Boolean) stage.council.get(clause).value("approved")).isTrue();
    }

    @Test
    void aPublishedClauseIsNotLinkedToAnOlderVersionOfItsStandard() {
        newham.changeStandard(standard -> numbered(standard, 2));
        stage.upstream.tell(newham.standard);
        await().untilAsserted(() -> assertThat(
                        stage.userLed.get(stage.draftClause()).text("implements[0].standardVersion.href"))
                .endsWith("/versions/2"));
        String clause = stage.publishClause();

        stage.userLed
                .post(clause + "/links", link(tellVersion(standard(), 1), 31))
                .isProblem(409, "wrong-state");
    }

    @Test
    void aClauseThatFollowedItsStandardBeforeThatWasSupersededStaysApproved() {
        String followed = stage.publishClause();
        String stayed = stage.publishClause();
        StandardVersionId newer = new StandardVersionId(UUID.randomUUID());
        publishAlike(newer);
        stage.commissioner.post(followed + "/links", link(newer, 1)).is(201);

        newham.changeStandard(standard -> Newham.with(standard, PublicationStatus.SUPERSEDED));
        stage.upstream.tell(newham.standard);

        await().untilAsserted(() ->
                assertThat(stage.council.get(stayed).text("status")).isEqualTo("suspended"));
        assertThat((Boolean) stage.council.get(followed).value("approved")).isTrue();
    }

    @Test
    void aStandardTakenOutOfForceBreaksTheLinkAndSuspendsTheClauseThatImplementsNothingElse() {
        String clause = stage.publishClause();

        newham.changeStandard(standard -> Newham.with(standard, PublicationStatus.WITHDRAWN));
        stage.upstream.tell(newham.standard);

        await().untilAsserted(() ->
                assertThat(stage.council.get(clause).text("status")).isEqualTo("suspended"));
        assertThat(stage.userLed
                        .get(clause + "/links/" + newham.standard.value())
                        .text("status"))
                .isEqualTo("broken");
    }

    @Test
    void linksAreTakenAwayFromADraftByItsTwoSidesOnly() {
        String clause = stage.draftClause();
        String link = clause + "/links/" + newham.standard.value();

        stage.stranger.delete(link, "\"v1\"").isProblem(403, "forbidden");
        stage.council.delete(link, "\"v1\"").isProblem(403, "forbidden");
        stage.userLed.deleteWithoutIfMatch(link).isProblem(428, "precondition-required");
        stage.userLed.delete(link, "\"v7\"").isProblem(412, "stale");
        stage.userLed.delete(link, stage.userLed.get(link).header("ETag")).is(204);

        assertThat(stage.userLed.get(clause).list("implements")).isEmpty();
        stage.userLed.get(link).isProblem(404, "not-found");
        stage.userLed.delete(link, "\"v2\"").isProblem(404, "not-found");
    }

    @Test
    void aPublishedClauseKeepsItsLinksAndASuspendedOneDoesNotHaveTo() {
        String clause = stage.publishClause();
        String link = clause + "/links/" + newham.standard.value();

        stage.commissioner
                .delete(link, stage.commissioner.get(link).header("ETag"))
                .isProblem(409, "wrong-state");
        stage.suspend(clause);
        stage.commissioner
                .delete(link, stage.commissioner.get(link).header("ETag"))
                .is(204);
    }

    @Test
    void linksAreListedPageByPageForThoseWhoMayReadTheVersion() {
        String clause = stage.draftClause();
        StandardVersionId another = tellAnother(1);
        stage.userLed.post(clause + "/links", link(another, 31)).is(201);
        List<String> inOrder = List.of(
                        newham.standard.value().toString(), another.value().toString())
                .stream()
                .sorted()
                .toList();

        Answer first = stage.auditor.get(clause + "/links", Map.of("limit", 1)).is(200);
        Answer second = stage.auditor
                .get(clause + "/links", Map.of("limit", 1, "cursor", first.text("next")))
                .is(200);

        assertThat(first.list("items.standardVersion.id")).containsExactly(inOrder.get(0));
        assertThat(second.list("items.standardVersion.id")).containsExactly(inOrder.get(1));
        assertThat(second.text("next")).isNull();
        for (Client other : List.of(stage.stranger, stage.council)) {
            other.get(clause + "/links").isProblem(403, "forbidden");
            other.get(clause + "/links/" + another.value()).isProblem(403, "forbidden");
        }
        stage.council.get(stage.publishClause() + "/links").is(200);
    }

    @Test
    void aLinkThatThereIsNotIsNotFound() {
        String clause = stage.draftClause();

        stage.userLed.get(clause + "/links/" + UUID.randomUUID()).isProblem(404, "not-found");
        stage.userLed
                .get("/v1/clauses/" + UUID.randomUUID() + "/versions/1/links")
                .isProblem(404, "not-found");
        stage.userLed
                .post("/v1/clauses/" + UUID.randomUUID() + "/versions/1/links", link(newham.standard, 1))
                .isProblem(404, "not-found");
    }

    private static Map<String, Object> link(StandardVersionId standardVersion, int digest) {
        return Map.of(
                "standardVersion", standardVersion.value(),
                "digest", Newham.digest(digest).value());
    }

    private StandardId standard() {
        return newham.get(newham.standard, StandardVersionState.class).standard();
    }

    /** A draft of another standard, with digest 31. */
    private StandardVersionId tellAnother(int number) {
        return tellVersion(new StandardId(UUID.randomUUID()), number);
    }

    /** A draft with digest 31. */
    private StandardVersionId tellVersion(StandardId standard, int number) {
        StandardVersionId id = new StandardVersionId(UUID.randomUUID());
        StandardVersionState like = newham.get(newham.standard, StandardVersionState.class);
        newham.put(of(like, id, standard, number, Newham.digest(31), PublicationStatus.DRAFT));
        stage.upstream.tell(id);
        return id;
    }

    /** Version 2 of the chain's standard with the same provisions: its own chain is as complete. */
    private void publishAlike(StandardVersionId id) {
        StandardVersionState like = newham.get(newham.standard, StandardVersionState.class);
        newham.put(of(like, id, like.standard(), 2, like.digest(), PublicationStatus.PUBLISHED));
        stage.upstream.tell(id);
    }

    private static StandardVersionState numbered(StandardVersionState like, int number) {
        return of(
                like,
                like.id(),
                like.standard(),
                number,
                like.digest(),
                like.publication().status());
    }

    private static StandardVersionState of(
            StandardVersionState like,
            StandardVersionId id,
            StandardId standard,
            int number,
            ContentDigest digest,
            PublicationStatus status) {
        return Newham.with(
                new StandardVersionState(
                        id,
                        standard,
                        number,
                        like.programme(),
                        like.author(),
                        digest,
                        like.provisions(),
                        like.assents(),
                        like.publication()),
                status);
    }

    private Answer awaitStatus(String link, String status) {
        return await().until(
                        () -> stage.commissioner.get(link),
                        answer -> answer.text("status").equals(status));
    }

    private static List<EventType> toldOf(String id) {
        return TestTopics.ofApplication().read(Source.CONTRACTS).stream()
                .filter(event -> event.aggregate().id().toString().equals(id))
                .map(Event::type)
                .toList();
    }
}
