package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.testing.Infrastructure;

/** From the topics of other services to what is published here. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InboxFlowTest {
    private static final String XMIN_OF = "select xmin::text from ";

    @Inject
    Upstairs upstairs;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    Town town;

    @Inject
    Fence fence;

    @Inject
    SetNow clock;

    private final Newham newham = new Newham();
    private final AggregateRef clause = newham.clause.ref();

    @BeforeEach
    void published() {
        clock.set(Newham.NOW);
        upstairs.open();
        upstairs.moveIn(newham);
        shelf.publish(clause);
    }

    @AfterEach
    void close() {
        upstairs.close();
    }

    @Test
    void aWithdrawalSuspendsInTheTransactionThatMovesTheOffset() {
        newham.withdraw(3);
        long offset = upstairs.tell(newham, newham.said.get(3));
        awaitStatus(PublicationStatus.SUSPENDED);
        assertThat(town.ask(XMIN_OF + "publication where candidate_id = '" + clause.id() + "'"))
                .isEqualTo(town.ask(XMIN_OF + "inbox_offset where source = 'evidence'"));
        assertThat(shelf.find(clause).publication().decision().frontier()).containsEntry(Source.EVIDENCE, offset + 1);
    }

    @Test
    void aForkMarksUnverified() {
        upstairs.tell(newham, newham.consents.get(0));
        Upstairs.soon().until(() -> !approvals.of(clause).verified());
        assertThat(approvals.of(clause).approved()).isTrue();
    }

    @Test
    void aGapMarksUnverifiedUntilItIsFilled() {
        newham.changeConsent(0, consent -> Newham.validThrough(consent, YearMonth.of(2027, 11)));
        var second = Town.fact(newham, newham.consents.get(0));
        newham.changeConsent(0, consent -> Newham.validThrough(consent, YearMonth.of(2028, 11)));
        upstairs.tell(newham, newham.consents.get(0));
        Upstairs.soon().until(() -> !approvals.of(clause).verified());
        upstairs.send(second);
        Upstairs.soon().until(() -> approvals.of(clause).verified());
        assertThat(approvals.of(clause).approved()).isTrue();
    }

    @Test
    void theFenceWaitsForAWithdrawalThatWasAnsweredAsDone() {
        newham.changeStandard(standard -> Newham.with(standard, PublicationStatus.SUSPENDED));
        upstairs.tell(newham, newham.standard);
        fence.pass();
        assertThat(approvals.of(clause).status()).isEqualTo(PublicationStatus.SUSPENDED);
    }

    private void awaitStatus(PublicationStatus status) {
        Upstairs.soon().until(() -> approvals.of(clause).status() == status);
    }
}
