package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chainstore.PublicationChange.Kind;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.Publication;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.testing.Infrastructure;
import org.saidanddone.web.ProblemType;
import org.saidanddone.web.Refusal;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WithdrawalTest {
    private static final Approval WITHDRAWN = new Approval(PublicationStatus.WITHDRAWN, false, false);

    @Inject
    Town town;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    PublicationFeed feed;

    @Inject
    Withdrawal withdrawal;

    @Inject
    SetNow clock;

    private final Newham newham = new Newham();
    private final AggregateRef clause = newham.clause.ref();
    private Decision decision;

    @BeforeEach
    void published() {
        clock.set(Newham.NOW);
        town.moveIn(newham);
        decision = shelf.publish(clause);
    }

    @Test
    void whatIsTakenOutOfForceIsNotApprovedAndKeepsTheDecisionThatItStoodUnder() {
        shelf.withdraw(clause);
        assertThat(approvals.of(clause)).isEqualTo(WITHDRAWN);
        assertThat(shelf.find(clause).publication()).isEqualTo(new Publication(PublicationStatus.WITHDRAWN, decision));
    }

    @Test
    void whatIsSuspendedIsTakenOutOfForceAsWell() {
        shelf.withdrawAssents(clause);
        shelf.withdraw(clause);
        assertThat(approvals.of(clause)).isEqualTo(WITHDRAWN);
    }

    @Test
    void itIsNeverPublishedAgain() {
        shelf.withdraw(clause);
        assertThatThrownBy(() -> shelf.publish(clause))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.WRONG_STATE));
        assertThat(approvals.of(clause)).isEqualTo(WITHDRAWN);
    }

    @Test
    void aFactThatBreaksItsChainNoLongerMattersToIt() {
        shelf.withdraw(clause);
        long version = shelf.version(clause);
        newham.withdraw(3);
        town.tell(newham, newham.said.get(3));
        assertThat(approvals.of(clause)).isEqualTo(WITHDRAWN);
        assertThat(shelf.version(clause)).isEqualTo(version);
        assertThat(town.ask("select count(*) from closure_member where candidate_id = '" + clause.id() + "'"))
                .isEqualTo("0");
    }

    @Test
    void theFeedTellsOfIt() {
        shelf.withdraw(clause);
        assertThat(changes()).containsExactly(Kind.PUBLISHED, Kind.WITHDRAWN);
    }

    @Test
    void nothingIsTakenOutOfForceWithoutTheGateLock() {
        assertThatThrownBy(() -> withdrawal.withdraw(clause, () -> {})).isInstanceOf(IllegalStateException.class);
        assertThat(approvals.of(clause).status()).isEqualTo(PublicationStatus.PUBLISHED);
    }

    private List<Kind> changes() {
        return feed.after(0, 10_000).stream()
                .filter(change -> change.candidate().equals(clause))
                .map(PublicationChange::kind)
                .toList();
    }
}
