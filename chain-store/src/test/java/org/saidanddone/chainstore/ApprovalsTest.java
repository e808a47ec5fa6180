package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.testing.Infrastructure;

/** What a database that was restored, and is behind what it had told, may still say. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ApprovalsTest {
    private static final String LISTED = "select " + ApprovalJoin.VERIFIED + " || ' ' || "
            + ApprovalJoin.APPROVED.replace("?", "now()") + " from shelf"
            + ApprovalJoin.of(AggregateType.CLAUSE_VERSION, "shelf.id") + "where shelf.id = '";

    @Inject
    Town town;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    SetNow clock;

    private final Newham newham = new Newham();
    private final AggregateRef clause = newham.clause.ref();

    @BeforeEach
    void published() {
        clock.set(Newham.NOW);
        town.moveIn(newham);
        shelf.publish(clause);
    }

    @AfterEach
    void reconciled() {
        town.execute("update outbox_topic set behind = false");
    }

    @Test
    void nothingIsApprovedByIt() {
        town.execute("update outbox_topic set behind = true");
        assertThat(approvals.of(clause)).isEqualTo(new Approval(PublicationStatus.PUBLISHED, false, false));
        reconciled();
        assertThat(approvals.of(clause)).isEqualTo(new Approval(PublicationStatus.PUBLISHED, true, true));
    }

    @Test
    void noListingCallsAnythingApprovedEither() {
        assertThat(town.ask(LISTED + clause.id() + "'")).isEqualTo("true true");
        town.execute("update outbox_topic set behind = true");
        assertThat(town.ask(LISTED + clause.id() + "'")).isEqualTo("false false");
    }
}
