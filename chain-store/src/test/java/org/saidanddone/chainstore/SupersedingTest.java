package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chainstore.PublicationChange.Kind;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.ClauseVersionId;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardVersionState;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SupersedingTest {
    @Inject
    Town town;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    PublicationFeed feed;

    @Inject
    SetNow clock;

    private final Newham newham = new Newham();
    private final AggregateRef first = newham.clause.ref();
    private final ClauseVersionId second = new ClauseVersionId(UUID.randomUUID());
    private Decision decision;
    private long before;

    @BeforeEach
    void theFirstVersionIsPublishedAndASecondOneDrafted() {
        clock.set(Newham.NOW);
        town.moveIn(newham);
        before = latest();
        decision = shelf.publish(first);
        ClauseVersionState c = newham.get(newham.clause, ClauseVersionState.class);
        shelf.draft(new ClauseVersionState(
                second,
                c.clause(),
                2,
                c.contract(),
                c.author(),
                c.digest(),
                c.implemented(),
                c.assents(),
                Publication.draft()));
    }

    @Test
    void publishingTheNextVersionSupersedesTheOneBefore() {
        shelf.publish(second.ref());
        assertThat(approvals.of(first)).isEqualTo(new Approval(PublicationStatus.SUPERSEDED, false, false));
        assertThat(approvals.of(second.ref())).isEqualTo(new Approval(PublicationStatus.PUBLISHED, true, true));
    }

    @Test
    void theSupersededKeepsTheDecisionThatItStoodUnder() {
        shelf.publish(second.ref());
        assertThat(shelf.find(first).publication()).isEqualTo(new Publication(PublicationStatus.SUPERSEDED, decision));
    }

    @Test
    void aSuspendedVersionIsSupersededAsWell() {
        shelf.withdrawAssents(first);
        assertThat(approvals.of(first).status()).isEqualTo(PublicationStatus.SUSPENDED);
        shelf.publish(second.ref());
        assertThat(approvals.of(first).status()).isEqualTo(PublicationStatus.SUPERSEDED);
    }

    @Test
    void whatIsSupersededIsNeverPublishedAgain() {
        shelf.publish(second.ref());
        assertThatThrownBy(() -> shelf.publish(first))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.WRONG_STATE));
        assertThat(approvals.of(first).status()).isEqualTo(PublicationStatus.SUPERSEDED);
    }

    @Test
    void aFactThatBreaksItsChainNoLongerMattersToTheSuperseded() {
        shelf.publish(second.ref());
        newham.withdraw(3);
        town.tell(newham, newham.said.get(3));
        assertThat(approvals.of(first).status()).isEqualTo(PublicationStatus.SUPERSEDED);
        assertThat(approvals.of(second.ref()).status()).isEqualTo(PublicationStatus.SUSPENDED);
    }

    @Test
    void theFeedTellsEveryChangeInTheOrderOfTheCommits() {
        town.fork(newham.said.get(0));
        town.clear(newham.said.get(0));
        shelf.publish(second.ref());
        newham.withdraw(3);
        town.tell(newham, newham.said.get(3));
        assertThat(changes())
                .extracting(PublicationChange::candidate, PublicationChange::kind)
                .containsExactly(
                        tuple(first, Kind.PUBLISHED),
                        tuple(first, Kind.UNVERIFIED),
                        tuple(first, Kind.VERIFIED),
                        tuple(second.ref(), Kind.PUBLISHED),
                        tuple(first, Kind.SUPERSEDED),
                        tuple(second.ref(), Kind.SUSPENDED));
        assertThat(changes()).extracting(PublicationChange::at).containsOnly(Newham.NOW);
        assertThat(changes()).isSortedAccordingTo((a, b) -> Long.compare(a.sequence(), b.sequence()));
    }

    @Test
    void theFeedIsReadOnFromAnyPlaceAndTellsNothingTwice() {
        List<PublicationChange> one = feed.after(before, 1);
        assertThat(one).extracting(PublicationChange::candidate).containsExactly(first);
        assertThat(feed.after(latest(), 10)).isEmpty();
        shelf.publish(second.ref());
        assertThat(feed.after(one.getLast().sequence(), 1))
                .extracting(PublicationChange::candidate)
                .containsExactly(second.ref());
    }

    @Test
    void whatIsJudgedAgainAndStandsIsNoChange() {
        newham.put(newham.get(newham.standard, StandardVersionState.class));
        town.tell(newham, newham.standard);
        assertThat(changes()).extracting(PublicationChange::kind).containsExactly(Kind.PUBLISHED);
    }

    private List<PublicationChange> changes() {
        return feed.after(before, 100).stream()
                .filter(change ->
                        change.candidate().equals(first) || change.candidate().equals(second.ref()))
                .toList();
    }

    private long latest() {
        return Long.parseLong(town.ask("select coalesce(max(sequence), 0) from publication_change"));
    }
}
