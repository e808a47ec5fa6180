package org.saidanddone.chainstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.EvidenceId;
import org.saidanddone.events.id.Source;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.MemberCheck;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.inbox.Inbox;
import org.saidanddone.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SuspensionTest {
    private static final Approval APPROVED = new Approval(PublicationStatus.PUBLISHED, true, true);
    private static final Approval UNVERIFIED = new Approval(PublicationStatus.PUBLISHED, true, false);
    private static final Approval SUSPENDED = new Approval(PublicationStatus.SUSPENDED, false, false);

    @Inject
    Town town;

    @Inject
    Shelf shelf;

    @Inject
    Approvals approvals;

    @Inject
    FactStore facts;

    @Inject
    Inbox inbox;

    @Inject
    SetNow clock;

    private final Newham newham = new Newham();
    private final AggregateRef clause = newham.clause.ref();

    @BeforeEach
    void published() {
        clock.set(Newham.NOW);
        town.moveIn(newham);
        shelf.publish(clause);
        assertThat(approvals.of(clause)).isEqualTo(APPROVED);
    }

    @Test
    void aWithdrawalSuspendsWhatCannotDoWithoutIt() {
        newham.withdraw(3);
        town.tell(newham, newham.said.get(3), 41);
        assertThat(approvals.of(clause)).isEqualTo(SUSPENDED);
        assertThat(shelf.version(clause)).isEqualTo(3);
        assertThat(shelf.find(clause).publication().status()).isEqualTo(PublicationStatus.SUSPENDED);
    }

    @Test
    void aSuspensionTellsTheRulesItsTimeAndTheFactsItSaw() {
        newham.withdraw(3);
        town.tell(newham, newham.said.get(3), 1_000_041);
        long standards = inbox.nextOffsets().getOrDefault(Source.STANDARDS, 0L);
        long findings = inbox.nextOffsets().getOrDefault(Source.AUDIT, 0L);
        assertThat(shelf.find(clause).publication().decision())
                .isEqualTo(new Decision(
                        Newham.NOW,
                        1,
                        RuleBook.current().uses(),
                        List.of("rooted-in-evidence"),
                        null,
                        Map.of(Source.EVIDENCE, 1_000_042L, Source.STANDARDS, standards, Source.AUDIT, findings)));
    }

    @Test
    void theWithdrawalAndTheSuspensionAreOneTransaction() {
        newham.withdraw(3);
        assertThatThrownBy(() -> town.batch(() -> {
                    town.apply(Town.fact(newham, newham.said.get(3)), 41);
                    assertThat(approvals.of(clause)).isEqualTo(SUSPENDED);
                    throw new IllegalStateException("the offset could not be moved");
                }))
                .hasStackTraceContaining("the offset could not be moved");
        assertThat(approvals.of(clause)).isEqualTo(APPROVED);
        assertThat(facts.find(newham.said.get(3).ref()).map(Fact::version)).contains(1L);
    }

    @Test
    void aSuspensionThatFailsTakesTheFactBackEvenWhenSomebodyCatchesIt() {
        town.execute("delete from shelf where id = '" + clause.id() + "'");
        newham.withdraw(3);
        Fact withdrawn = Town.fact(newham, newham.said.get(3));
        assertThatThrownBy(() -> town.batch(() ->
                        assertThatThrownBy(() -> town.apply(withdrawn, 41)).isNotNull()))
                .isNotNull();
        assertThat(facts.find(newham.said.get(3).ref()).map(Fact::version)).contains(1L);
    }

    @Test
    void aWithdrawalSuspendsNothingWhileEnoughElseCounts() {
        newham.withdraw(0);
        town.tell(newham, newham.said.get(0));
        assertThat(approvals.of(clause)).isEqualTo(APPROVED);
        assertThat(shelf.version(clause)).isEqualTo(2);
    }

    @Test
    void theSecondOfTwoWithdrawalsSuspends() {
        newham.withdraw(0);
        newham.withdraw(1);
        town.tell(newham, newham.said.get(0));
        assertThat(approvals.of(clause)).isEqualTo(APPROVED);
        town.tell(newham, newham.said.get(1));
        assertThat(approvals.of(clause)).isEqualTo(SUSPENDED);
    }

    @Test
    void whatIsSuspendedIsNotLiftedByAFact() {
        newham.changeStandard(s -> Newham.with(s, PublicationStatus.SUSPENDED));
        town.tell(newham, newham.standard);
        newham.changeStandard(s -> Newham.with(s, PublicationStatus.PUBLISHED));
        town.tell(newham, newham.standard);
        assertThat(approvals.of(clause)).isEqualTo(SUSPENDED);
    }

    @Test
    void somebodyMayPublishItAgain() {
        newham.changeStandard(s -> Newham.with(s, PublicationStatus.SUSPENDED));
        town.tell(newham, newham.standard);
        newham.changeStandard(s -> Newham.with(s, PublicationStatus.PUBLISHED));
        town.tell(newham, newham.standard);
        shelf.publish(clause);
        assertThat(approvals.of(clause)).isEqualTo(APPROVED);
    }

    @Test
    void anOwnAssentTakenBackSuspends() {
        shelf.withdrawAssents(clause);
        assertThat(approvals.of(clause)).isEqualTo(SUSPENDED);
        assertThat(shelf.version(clause)).isEqualTo(4);
        assertThat(shelf.find(clause).publication().decision())
                .extracting(Decision::gaps)
                .isEqualTo(List.of("joint-assent"));
    }

    @Test
    void aReferenceThatIsNotKnownSuspendsNothing() {
        link(new EvidenceId(UUID.randomUUID()));
        assertThat(approvals.of(clause)).isEqualTo(UNVERIFIED);
    }

    @Test
    void itIsVerifiedAgainWhenTheReferenceArrives() {
        Newham other = new Newham();
        link(other.said.get(0));
        town.moveIn(other);
        assertThat(approvals.of(clause)).isEqualTo(APPROVED);
    }

    @Test
    void doubtMarksUnverifiedAndLeavesItPublished() {
        town.fork(newham.consents.get(2));
        assertThat(approvals.of(clause)).isEqualTo(UNVERIFIED);
        assertThat(shelf.version(clause)).isEqualTo(2);
    }

    @Test
    void theEndOfDoubtLiftsTheMark() {
        town.fork(newham.consents.get(2));
        town.clear(newham.consents.get(2));
        assertThat(approvals.of(clause)).isEqualTo(APPROVED);
    }

    @Test
    void whatSomebodyElseSaidChangesNothingHere() {
        Newham other = new Newham();
        town.moveIn(other);
        other.withdraw(3);
        town.tell(other, other.said.get(3));
        assertThat(approvals.of(clause)).isEqualTo(APPROVED);
    }

    @Test
    void aCopyThatIsBeingRebuiltSuspendsNothingByOldNews() {
        Fact recorded = Town.fact(newham, newham.said.get(3));
        Fact unchecked = new Fact(Newham.with((EvidenceState) recorded.state(), (MemberCheck) null), 1, true);
        newham.changeSaid(3, said -> said);
        town.tell(newham, newham.said.get(3));
        town.execute("delete from fact where aggregate_type = 'evidence'");
        town.batch(() -> town.apply(unchecked, 0));
        assertThat(approvals.of(clause)).isEqualTo(UNVERIFIED);
        town.batch(() -> newham.said.forEach(said -> town.apply(Town.fact(newham, said), 9)));
        assertThat(approvals.of(clause)).isEqualTo(APPROVED);
    }

    private void link(EvidenceId evidence) {
        newham.change(
                newham.provisions.get(1),
                ProvisionState.class,
                provision -> new ProvisionState(
                        provision.id(),
                        provision.standardVersion(),
                        provision.digest(),
                        List.of(newham.link(3), new EvidenceLink(evidence, Newham.commitment(0)))));
        town.tell(newham, newham.provisions.get(1));
    }
}
