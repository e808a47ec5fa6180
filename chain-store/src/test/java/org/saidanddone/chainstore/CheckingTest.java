package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.testing.Infrastructure;

/** Of the many clauses of a contract all rest on the same four people. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CheckingTest {
    /** As this application is configured; 200 where nobody says otherwise. */
    private static final int AT_ONCE = 20;

    private static final int MORE = 21;
    private static final Approval APPROVED = new Approval(PublicationStatus.PUBLISHED, true, true);
    private static final Approval CHECKING = new Approval(PublicationStatus.PUBLISHED, false, false);
    private static final Approval SUSPENDED = new Approval(PublicationStatus.SUSPENDED, false, false);

    @Inject
    Town town;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    PublicationFeed feed;

    @Inject
    Checking checking;

    @Inject
    SetNow clock;

    private final Newham newham = new Newham();
    private final List<AggregateRef> clauses = new ArrayList<>();

    @BeforeEach
    void movedIn() {
        clock.set(Newham.NOW);
        town.moveIn(newham);
    }

    @AfterEach
    void isWhole() {
        town.isWhole();
    }

    @Test
    void asManyAsAreJudgedAtOnceAreSuspendedInTheTransactionThatBreaksThem() {
        publish(AT_ONCE);
        newham.withdraw(3);
        town.batch(() -> {
            town.apply(Town.fact(newham, newham.said.get(3)), 41);
            assertThat(approvals.of(clauses).values()).containsOnly(SUSPENDED);
        });
    }

    @Test
    void oneMoreAndNoneIsApprovedFromThatTransactionOnAndEachIsSuspendedSoon() {
        publish(MORE);
        long before = last();
        newham.withdraw(3);
        town.batch(() -> {
            town.apply(Town.fact(newham, newham.said.get(3)), 41);
            assertThat(approvals.of(clauses).values()).containsOnly(CHECKING);
            assertThat(changes(before, "checking")).hasSize(MORE).containsExactlyInAnyOrderElementsOf(clauses);
        });
        Upstairs.soon()
                .untilAsserted(() -> assertThat(approvals.of(clauses).values()).containsOnly(SUSPENDED));
        assertThat(changes(before, "suspended")).hasSize(MORE).containsExactlyInAnyOrderElementsOf(clauses);
    }

    @Test
    void whatStandsIsApprovedAgainAndTheFeedSaysSo() {
        publish(MORE);
        long before = last();
        newham.withdraw(0);
        town.batch(() -> {
            town.apply(Town.fact(newham, newham.said.get(0)), 41);
            assertThat(approvals.of(clauses).values()).containsOnly(CHECKING);
        });
        Upstairs.soon()
                .untilAsserted(() -> assertThat(approvals.of(clauses).values()).containsOnly(APPROVED));
        assertThat(changes(before, "checked")).hasSize(MORE).containsExactlyInAnyOrderElementsOf(clauses);
        assertThat(changes(before, "suspended")).isEmpty();
    }

    @Test
    void aSecondChangeWhileTheyWaitIsNotToldTwice() {
        publish(MORE);
        long before = last();
        newham.withdraw(0);
        newham.withdraw(1);
        town.batch(() -> {
            town.apply(Town.fact(newham, newham.said.get(0)), 41);
            town.apply(Town.fact(newham, newham.said.get(1)), 42);
            assertThat(changes(before, "checking")).hasSize(MORE);
        });
        Upstairs.soon()
                .untilAsserted(() -> assertThat(approvals.of(clauses).values()).containsOnly(SUSPENDED));
    }

    @Test
    void whileTheCopyIsRebuiltItWaitsWhateverIsReadAgainBeforeTheBreak() {
        publish(MORE);
        Fact before = Town.fact(newham, newham.said.get(3));
        town.rebuilds(Source.EVIDENCE);
        newham.withdraw(3);
        Fact broken = Town.fact(newham, newham.said.get(3));
        town.batch(() -> town.apply(broken, 41));
        town.execute("delete from fact where aggregate_id = '" + before.ref().id() + "'");
        town.batch(() -> town.apply(before, 41));

        checking.judgeAll();
        assertThat(approvals.of(clauses).values()).containsOnly(CHECKING);

        town.batch(() -> town.apply(broken, 42));
        town.isWhole();
        Upstairs.soon()
                .untilAsserted(() -> assertThat(approvals.of(clauses).values()).containsOnly(SUSPENDED));
    }

    @Test
    void whatWaitsMayBePublishedAgain() {
        publish(MORE);
        newham.withdraw(0);
        town.batch(() -> {
            town.apply(Town.fact(newham, newham.said.get(0)), 41);
            shelf.publishInThisTransaction(clauses.getFirst());
            assertThat(approvals.of(clauses.getFirst())).isEqualTo(APPROVED);
            assertThat(approvals.of(clauses.getLast())).isEqualTo(CHECKING);
        });
    }

    @Test
    void oneThatCannotBeJudgedStaysUnapprovedAndKeepsNoOtherWaiting() {
        publish(MORE);
        AggregateRef broken = clauses.get(7);
        newham.withdraw(3);
        town.batch(() -> {
            // Whoever suspends it does not find it: that fails its transaction.
            town.execute("delete from shelf where id = '" + broken.id() + "'");
            town.apply(Town.fact(newham, newham.said.get(3)), 41);
        });
        List<AggregateRef> others =
                clauses.stream().filter(clause -> !clause.equals(broken)).toList();
        Upstairs.soon()
                .untilAsserted(() -> assertThat(approvals.of(others).values()).containsOnly(SUSPENDED));
        assertThatThrownBy(checking::judgeAll).isNotNull();
        assertThat(approvals.of(broken)).isEqualTo(CHECKING);
        town.execute("delete from publication where candidate_id = '" + broken.id() + "'");
    }

    @Test
    void whatCannotBeJudgedUndoesTheFactOnceAndThenWaitsSoThatTheSourceGoesOn() {
        publish(1);
        AggregateRef broken = clauses.getFirst();
        town.execute("delete from shelf where id = '" + broken.id() + "'");
        newham.withdraw(3);
        assertThatThrownBy(() -> town.batch(() -> town.apply(Town.fact(newham, newham.said.get(3)), 41)))
                .isNotNull();
        assertThat(approvals.of(broken)).isEqualTo(APPROVED);
        town.batch(() -> {
            town.apply(Town.fact(newham, newham.said.get(3)), 41);
            assertThat(approvals.of(broken)).isEqualTo(CHECKING);
        });
        town.execute("delete from publication where candidate_id = '" + broken.id() + "'");
    }

    private void publish(int count) {
        for (int i = 0; i < count; i++) {
            clauses.add(shelf.publishAnother(newham));
        }
    }

    private long last() {
        return Long.parseLong(town.ask("select coalesce(max(sequence), 0) from publication_change"));
    }

    private List<AggregateRef> changes(long after, String kind) {
        return feed.after(after, 10_000).stream()
                .filter(change -> change.kind().stored().equals(kind))
                .map(PublicationChange::candidate)
                .toList();
    }
}
