package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.events.FindingExamples;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.FindingState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.testing.Infrastructure;

/** What an auditor's finding does to a publication (ADR 010). */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class OpenFindingTest {
    @Inject
    Town town;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    Gatekeeper gatekeeper;

    @Inject
    Upstairs upstairs;

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
    void close() {
        town.isWhole();
        upstairs.close();
    }

    @Test
    void itSuspendsWhatItIsAbout() {
        raise(clause);
        assertThat(status()).isEqualTo(PublicationStatus.SUSPENDED);
        assertThat(shelf.find(clause).publication().decision())
                .extracting(Decision::gaps)
                .isEqualTo(List.of("audit-finding"));
    }

    @Test
    void itSuspendsWhatRestsOnWhatItIsAbout() {
        raise(newham.standard.ref());
        assertThat(status()).isEqualTo(PublicationStatus.SUSPENDED);
    }

    @Test
    void itSuspendsEvenARowThatNobodySaysTheChainOf() {
        town.execute("delete from closure_member where candidate_id = '" + clause.id() + "'");
        raise(clause);
        assertThat(status()).isEqualTo(PublicationStatus.SUSPENDED);
    }

    @Test
    void itChangesNothingElse() {
        raise(new AggregateRef(AggregateType.CLAUSE_VERSION, UUID.randomUUID()));
        assertThat(status()).isEqualTo(PublicationStatus.PUBLISHED);
    }

    @Test
    void whileItIsOpenNothingIsPublishedOnIt() {
        raise(newham.standard.ref());
        assertThatThrownBy(() -> shelf.publish(clause)).hasMessageContaining("The auditor disagrees");
        assertThat(status()).isEqualTo(PublicationStatus.SUSPENDED);
    }

    @Test
    void theQuestionWithoutTheActIsRefusedLikeTheAct() {
        upstairs.open();
        raise(clause);
        assertThatThrownBy(() -> gatekeeper.check(clause)).hasMessageContaining("The auditor disagrees");
    }

    @Test
    void itsResolutionPublishesNothing() {
        resolve(raise(clause));
        assertThat(status()).isEqualTo(PublicationStatus.SUSPENDED);
    }

    @Test
    void onceItIsResolvedSomebodyMayPublishAgain() {
        resolve(raise(clause));
        shelf.publish(clause);
        assertThat(status()).isEqualTo(PublicationStatus.PUBLISHED);
    }

    @Test
    void oneThatIsStillOpenKeepsItSuspendedWhenAnotherIsResolved() {
        FindingState first = raise(clause);
        raise(newham.standard.ref());
        resolve(first);
        assertThatThrownBy(() -> shelf.publish(clause)).hasMessageContaining("The auditor disagrees");
    }

    @Test
    void oneThatIsReadAgainAfterItWasResolvedIsWaitedForAndSuspendsNothing() {
        town.rebuilds(Source.AUDIT);
        FindingState raised = raise(clause);
        assertThat(approvals.of(clause)).isEqualTo(new Approval(PublicationStatus.PUBLISHED, false, false));

        resolve(raised);
        assertThat(approvals.of(clause).approved()).isFalse();
        town.isWhole();

        Upstairs.soon().until(() -> approvals.of(clause).approved());
    }

    @Test
    void oneThatIsStillOpenWhenTheCopyIsWholeSuspends() {
        town.rebuilds(Source.AUDIT);
        raise(newham.standard.ref());
        assertThat(status()).isEqualTo(PublicationStatus.PUBLISHED);

        town.isWhole();

        Upstairs.soon().until(() -> status() == PublicationStatus.SUSPENDED);
    }

    private FindingState raise(AggregateRef subject) {
        FindingState finding = FindingExamples.raised(subject);
        town.batch(() -> town.apply(new Fact(finding, 1, true), 0));
        return finding;
    }

    private void resolve(FindingState raised) {
        town.batch(() -> town.apply(new Fact(FindingExamples.resolved(raised), 2, true), 1));
    }

    private PublicationStatus status() {
        return approvals.of(clause).status();
    }
}
