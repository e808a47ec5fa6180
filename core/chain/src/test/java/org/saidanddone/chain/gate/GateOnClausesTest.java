package org.saidanddone.chain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saidanddone.chain.Newham;
import org.saidanddone.events.id.StandardId;
import org.saidanddone.events.id.StandardVersionId;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardLink;
import org.saidanddone.events.state.StandardVersionState;

class GateOnClausesTest {
    private final Newham newham = new Newham();

    @Test
    void aClauseWithItsWholeChainIsComplete() {
        assertThat(newham.judge(newham.clause)).isInstanceOf(Verdict.Complete.class);
    }

    @Test
    void itsClosureReachesDownToTheConsents() {
        assertThat(((Verdict.Complete) newham.judge(newham.clause)).members())
                .contains(newham.consents.get(0).ref(), newham.said.get(0).ref(), newham.standard.ref());
    }

    @Test
    void aClauseThatImplementsNothingIsNotRooted() {
        newham.changeClause(c -> Newham.linked(c, List.of()));
        assertThat(gaps()).containsExactly("rooted-in-evidence /implements");
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUSPENDED", "SUPERSEDED", "WITHDRAWN"})
    void aStandardThatIsNotPublishedDoesNotCount(PublicationStatus status) {
        newham.changeStandard(s -> Newham.with(s, status));
        assertThat(gaps()).containsExactly("rooted-in-evidence /implements", "rooted-in-evidence /implements/0");
    }

    @Test
    void ofASupersededStandardItIsSaidThatANewerVersionTookItsPlace() {
        newham.changeStandard(s -> Newham.with(s, PublicationStatus.SUPERSEDED));
        assertThat(((Verdict.Incomplete) newham.judge(newham.clause)).gaps())
                .extracting(Gap::howToFix)
                .contains("Read the newer version and link the clause to it.");
    }

    @Test
    void ofAStandardTakenOutOfForceItIsSaidThatAnotherIsNeeded() {
        newham.changeStandard(s -> Newham.with(s, PublicationStatus.WITHDRAWN));
        assertThat(((Verdict.Incomplete) newham.judge(newham.clause)).gaps())
                .extracting(Gap::howToFix)
                .contains("Link the clause to another standard version that is published.");
    }

    @Test
    void aNewerVersionLinkedBesideItCarriesTheClause() {
        StandardVersionState first = newham.get(newham.standard, StandardVersionState.class);
        StandardVersionId second = new StandardVersionId(UUID.randomUUID());
        newham.put(new StandardVersionState(
                second,
                first.standard(),
                2,
                first.programme(),
                first.author(),
                first.digest(),
                first.provisions(),
                first.assents(),
                first.publication()));
        newham.changeStandard(s -> Newham.with(s, PublicationStatus.SUPERSEDED));
        newham.changeClause(c -> Newham.linked(
                c,
                List.of(
                        new StandardLink(newham.standard, Newham.digest(1)),
                        new StandardLink(second, Newham.digest(1)))));
        assertThat(newham.judge(newham.clause)).isInstanceOf(Verdict.Complete.class);
    }

    @Test
    void aLinkToAStandardEditedSinceIsSuspectAndDoesNotCount() {
        newham.changeClause(c -> Newham.linked(c, List.of(new StandardLink(newham.standard, Newham.digest(404)))));
        assertThat(gaps()).containsExactly("rooted-in-evidence /implements", "rooted-in-evidence /implements/0");
    }

    @Test
    void theClauseWalksToTheEvidenceItselfThoughTheStandardIsStillCalledPublished() {
        newham.withdraw(3);
        assertThat(gaps())
                .containsExactly(
                        "rooted-in-evidence /implements",
                        "rooted-in-evidence /implements/0",
                        "rooted-in-evidence /implements/0");
    }

    @Test
    void aClauseThatRestsOnTwoStandardsStaysWhenOneFalls() {
        StandardVersionId second = secondStandard();
        newham.changeClause(c -> Newham.linked(
                c,
                List.of(
                        new StandardLink(newham.standard, Newham.digest(1)),
                        new StandardLink(second, Newham.digest(1)))));
        newham.changeStandard(s -> Newham.with(s, PublicationStatus.SUSPENDED));
        Verdict.Complete verdict = (Verdict.Complete) newham.judge(newham.clause);
        assertThat(verdict.notCounted())
                .map(GateOnStandardsTest::written)
                .containsExactly("rooted-in-evidence /implements/0");
    }

    @Test
    void withoutTheUserLedAssentThereIsNoJointAssentAndTheCommissionerWasFirst() {
        newham.changeClause(c -> Newham.with(c, List.of(newham.assent(Capacity.COMMISSIONER, 9, 2))));
        assertThat(gaps()).containsExactly("user-authorship /assents", "joint-assent /assents");
    }

    @Test
    void withoutTheCommissionersAssentThereIsNoJointAssent() {
        newham.changeClause(c -> Newham.with(c, List.of(newham.assent(Capacity.USER_LED, 0, 2))));
        assertThat(gaps()).containsExactly("joint-assent /assents");
    }

    @Test
    void withoutAnyAssentBothAreMissing() {
        newham.changeClause(c -> Newham.with(c, List.of()));
        assertThat(gaps()).containsExactly("joint-assent /assents", "joint-assent /assents");
    }

    @Test
    void onePersonCannotAssentForBothSides() {
        newham.changeClause(c -> Newham.with(
                c, List.of(newham.assent(Capacity.USER_LED, 5, 2), newham.assent(Capacity.COMMISSIONER, 5, 2))));
        assertThat(gaps()).containsExactly("joint-assent /assents");
    }

    @Test
    void anAssentToAnotherContentIsNone() {
        newham.changeClause(c -> Newham.with(
                c, List.of(newham.assent(Capacity.USER_LED, 0, 2), newham.assent(Capacity.COMMISSIONER, 9, 3))));
        assertThat(gaps()).containsExactly("joint-assent /assents");
    }

    @Test
    void aWithdrawnAssentIsNone() {
        newham.changeClause(c -> Newham.with(
                c, List.of(c.assents().get(0), Newham.withdrawn(c.assents().get(1)))));
        assertThat(gaps()).containsExactly("joint-assent /assents");
    }

    @Test
    void theCommissionerMustNotAssentFirst() {
        newham.changeClause(c -> Newham.with(
                c, List.of(newham.assent(Capacity.COMMISSIONER, 9, 2), newham.assent(Capacity.USER_LED, 0, 2))));
        assertThat(gaps()).containsExactly("user-authorship /assents");
    }

    @Test
    void aStandardThatIsNotKnownYetIsUnverifiable() {
        newham.forget(newham.standard);
        assertThat(newham.judge(newham.clause))
                .isEqualTo(new Verdict.Unverifiable(Set.of(newham.standard.ref()), Optional.empty()));
    }

    @Test
    void aCandidateThatIsNotKnownIsUnverifiable() {
        newham.forget(newham.clause);
        assertThat(newham.judge(newham.clause))
                .isEqualTo(new Verdict.Unverifiable(Set.of(newham.clause.ref()), Optional.empty()));
    }

    @Test
    void onlyVersionsOfStandardsAndClausesAreCandidates() {
        assertThatThrownBy(() -> newham.judge(newham.programme)).isInstanceOf(IllegalArgumentException.class);
    }

    private StandardVersionId secondStandard() {
        StandardVersionId second = new StandardVersionId(UUID.randomUUID());
        StandardVersionState first = newham.get(newham.standard, StandardVersionState.class);
        newham.put(new StandardVersionState(
                second,
                new StandardId(UUID.randomUUID()),
                1,
                first.programme(),
                first.author(),
                first.digest(),
                first.provisions(),
                first.assents(),
                first.publication()));
        return second;
    }

    private List<String> gaps() {
        return ((Verdict.Incomplete) newham.judge(newham.clause))
                .gaps().stream().map(GateOnStandardsTest::written).toList();
    }
}
