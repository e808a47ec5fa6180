package org.saidanddone.chain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.events.state.Account;
import org.saidanddone.events.state.ActingPerson;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.CheckOutcome;
import org.saidanddone.events.state.ConsentStatus;
import org.saidanddone.events.state.EvidenceLink;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.MemberCheck;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.Purpose;
import org.saidanddone.events.state.StandardVersionState;

class GateOnStandardsTest {
    private final Newham newham = new Newham();

    @Test
    void aStandardWithItsWholeChainIsComplete() {
        assertThat(newham.judge(newham.standard)).isInstanceOf(Verdict.Complete.class);
    }

    @Test
    void itsClosureHoldsEverythingItRestsOn() {
        // 4 organisations, declaration, programme, 2 homes, 2 visits, 4 consents, 4 things said, 2 provisions, itself
        assertThat(complete().members()).hasSize(4 + 1 + 1 + 2 + 2 + 4 + 4 + 2 + 1);
    }

    @Test
    void aStandardWithoutProvisionsIsNotRooted() {
        newham.changeStandard(s -> new StandardVersionState(
                s.id(),
                s.standard(),
                1,
                s.programme(),
                s.author(),
                s.digest(),
                List.of(),
                s.assents(),
                s.publication()));
        assertThat(gaps()).contains("rooted-in-evidence /provisions");
    }

    @Test
    void aProvisionWithoutLinksIsNotRooted() {
        newham.put(new ProvisionState(newham.provisions.get(1), newham.standard, Newham.digest(11), List.of()));
        assertThat(gaps()).containsExactly("rooted-in-evidence /provisions/1");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROXY", "PROFESSIONAL"})
    void aProvisionIsNotRootedInWhatOthersSaidForThePerson(Account account) {
        newham.changeSaid(3, e -> Newham.with(e, account));
        assertThat(gaps()).containsExactly("rooted-in-evidence /provisions/1");
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_PERSON", "SUPPORTED", "PEER_OBSERVED"})
    void aProvisionIsRootedInFirstHandAccounts(Account account) {
        newham.changeSaid(3, e -> Newham.with(e, account));
        assertThat(newham.judge(newham.standard)).isInstanceOf(Verdict.Complete.class);
    }

    @ParameterizedTest
    @EnumSource(names = "STANDING", mode = EnumSource.Mode.EXCLUDE)
    void whatFellAndLeavesAProvisionWithoutEvidenceIsAGapAndSaysWhy(EvidenceStatus fallen) {
        newham.changeSaid(3, e -> Newham.with(e, fallen));
        assertThat(gaps())
                .containsExactly("rooted-in-evidence /provisions/1", "rooted-in-evidence /provisions/1/links/0");
    }

    @Test
    void aWithdrawalThatLeavesEnoughOthersIsShownAndMakesNoGap() {
        newham.withdraw(0);
        assertThat(complete().notCounted())
                .map(GateOnStandardsTest::written)
                .containsExactly("rooted-in-evidence /provisions/0/links/0");
    }

    @Test
    void aLinkToWordsAmendedSinceIsSuspectAndDoesNotCount() {
        newham.changeSaid(
                3,
                e -> Newham.with(
                        Newham.with(e, Newham.commitment(99)),
                        new MemberCheck(CheckOutcome.CONFIRMED, Newham.commitment(99))));
        assertThat(gaps())
                .containsExactly("rooted-in-evidence /provisions/1", "rooted-in-evidence /provisions/1/links/0");
    }

    @Test
    void aLinkReviewedAfterAnAmendmentCountsAgain() {
        newham.changeSaid(
                3,
                e -> Newham.with(
                        Newham.with(e, Newham.commitment(99)),
                        new MemberCheck(CheckOutcome.CONFIRMED, Newham.commitment(99))));
        newham.put(new ProvisionState(
                newham.provisions.get(1),
                newham.standard,
                Newham.digest(11),
                List.of(new EvidenceLink(newham.said.get(3), Newham.commitment(99)))));
        assertThat(newham.judge(newham.standard)).isInstanceOf(Verdict.Complete.class);
    }

    @Test
    void twoPeopleAreFewerThanTheFloorOfThree() {
        VoiceKey voice = newham.get(newham.said.get(0), EvidenceState.class).voice();
        newham.changeSaid(1, e -> Newham.with(e, voice));
        newham.changeConsent(1, c -> Newham.with(c, voice));
        newham.withdraw(2);
        assertThat(gaps()).contains("enough-voices /provisions");
    }

    @Test
    void oneSettingIsFewerThanTheFloorOfTwo() {
        newham.changeSaid(2, e -> Newham.with(e, newham.homes.get(0)));
        newham.changeSaid(3, e -> Newham.with(e, newham.homes.get(0)));
        assertThat(gaps()).containsExactly("enough-voices /provisions");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "WITHDRAWN"})
    void whatWasSaidWithoutConsentDoesNotCount(ConsentStatus status) {
        newham.changeConsent(3, c -> Newham.with(c, status));
        assertThat(gaps())
                .containsExactly("rooted-in-evidence /provisions/1", "consent-in-force /provisions/1/links/0");
    }

    @Test
    void aConsentForAnotherPurposeDoesNotCount() {
        newham.changeConsent(3, c -> Newham.with(c, Set.<Purpose>of()));
        assertThat(gaps()).contains("consent-in-force /provisions/1/links/0");
    }

    @Test
    void aConsentOfAnotherPersonDoesNotCount() {
        newham.changeConsent(3, c -> Newham.with(c, new VoiceKey(UUID.randomUUID())));
        assertThat(gaps()).contains("consent-in-force /provisions/1/links/0");
    }

    @Test
    void aConsentIsInForceUntilFiveSecondsBeforeTheEndOfItsLastMonth() {
        newham.changeConsent(3, c -> Newham.validThrough(c, YearMonth.of(2026, 11)));
        assertThat(newham.judge(newham.standard, Instant.parse("2026-11-30T23:59:54.999Z")))
                .isInstanceOf(Verdict.Complete.class);
        assertThat(newham.judge(newham.standard, Instant.parse("2026-11-30T23:59:55Z")))
                .isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void aCompleteVerdictSaysWhenTimeMayChangeIt() {
        newham.changeConsent(3, c -> Newham.validThrough(c, YearMonth.of(2027, 1)));
        newham.changeConsent(0, c -> Newham.validThrough(c, YearMonth.of(2026, 12)));
        assertThat(complete().reconsiderAt()).contains(Instant.parse("2026-12-31T23:59:55Z"));
    }

    @Test
    void onConsentsWithoutEndTheDeclarationSaysIt() {
        assertThat(complete().reconsiderAt()).contains(Newham.DECLARED_UNTIL);
    }

    @Test
    void whatWasNeverCheckedBackDoesNotCount() {
        newham.changeSaid(3, e -> Newham.with(e, (MemberCheck) null));
        assertThat(gaps()).containsExactly("rooted-in-evidence /provisions/1", "checked-back /provisions/1/links/0");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONFIRMED")
    void anyOtherOutcomeThanConfirmedDoesNotCount(CheckOutcome outcome) {
        newham.changeSaid(3, e -> Newham.with(e, new MemberCheck(outcome, e.commitment())));
        assertThat(gaps()).contains("checked-back /provisions/1/links/0");
    }

    @Test
    void aCheckOfAnEarlierTextDoesNotCount() {
        newham.changeSaid(3, e -> Newham.with(e, new MemberCheck(CheckOutcome.CONFIRMED, Newham.commitment(77))));
        assertThat(gaps()).contains("checked-back /provisions/1/links/0");
    }

    @Test
    void aStandardDraftedByTheCommissionerIsNotUserAuthored() {
        newham.changeStandard(s -> Newham.with(s, new ActingPerson(Newham.person(9), newham.commissioner)));
        assertThat(gaps()).containsExactly("user-authorship /author");
    }

    @Test
    void aStandardWithoutTheUserLedAssentIsNotTheirs() {
        newham.changeStandard(s -> Newham.with(s, List.of()));
        assertThat(gaps()).containsExactly("user-authorship /assents");
    }

    @Test
    void aWithdrawnUserLedAssentIsNoAssent() {
        newham.changeStandard(
                s -> Newham.with(s, List.of(Newham.withdrawn(s.assents().getFirst()))));
        assertThat(gaps()).containsExactly("user-authorship /assents");
    }

    @Test
    void anyChangeOfTheContentVoidsTheAssent() {
        newham.changeStandard(s -> Newham.with(s, Newham.digest(1234)));
        assertThat(gaps()).containsExactly("user-authorship /assents");
    }

    @Test
    void theCommissionerMustNotAssentFirst() {
        newham.changeStandard(s -> Newham.with(
                s, List.of(newham.assent(Capacity.COMMISSIONER, 9, 1), newham.assent(Capacity.USER_LED, 0, 1))));
        assertThat(gaps()).containsExactly("user-authorship /assents");
    }

    @Test
    void theCommissionerMayAssentAfterwards() {
        newham.changeStandard(s -> Newham.with(
                s, List.of(newham.assent(Capacity.USER_LED, 0, 1), newham.assent(Capacity.COMMISSIONER, 9, 1))));
        assertThat(newham.judge(newham.standard)).isInstanceOf(Verdict.Complete.class);
    }

    @Test
    void allGapsAreNamedNotJustTheFirst() {
        newham.changeConsent(3, c -> Newham.with(c, ConsentStatus.WITHDRAWN));
        newham.changeSaid(3, e -> Newham.with(e, (MemberCheck) null));
        newham.changeStandard(s -> Newham.with(s, List.of()));
        assertThat(gaps())
                .containsExactlyInAnyOrder(
                        "rooted-in-evidence /provisions/1",
                        "user-authorship /assents",
                        "consent-in-force /provisions/1/links/0",
                        "checked-back /provisions/1/links/0");
    }

    @Test
    void evidenceThatIsNotKnownYetIsUnverifiableNotAGap() {
        newham.forget(newham.said.get(3));
        assertThat(newham.judge(newham.standard))
                .isEqualTo(
                        new Verdict.Unverifiable(Set.of(newham.said.get(3).ref()), Optional.of(Newham.DECLARED_UNTIL)));
    }

    @Test
    void aConsentThatIsNotVerifiableMakesTheVerdictUnverifiable() {
        newham.doubt(newham.consents.get(3));
        assertThat(newham.judge(newham.standard))
                .isEqualTo(new Verdict.Unverifiable(
                        Set.of(newham.consents.get(3).ref()), Optional.of(Newham.DECLARED_UNTIL)));
    }

    @Test
    void anUnverifiableVerdictSaysWhenTimeMayChangeItToo() {
        newham.changeConsent(0, c -> Newham.validThrough(c, YearMonth.of(2026, 12)));
        newham.doubt(newham.homes.get(1));
        assertThat(newham.judge(newham.standard))
                .isEqualTo(new Verdict.Unverifiable(
                        Set.of(newham.homes.get(1).ref()), Optional.of(Instant.parse("2026-12-31T23:59:55Z"))));
    }

    @Test
    void aWithdrawalIsBelievedEvenWhileAnEarlierVersionIsMissing() {
        newham.withdraw(3);
        newham.doubt(newham.said.get(3));
        assertThat(newham.judge(newham.standard)).isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void aGapThatNoNewsCanMendIsAGapWhateverElseIsUnknown() {
        newham.forget(newham.said.get(0));
        newham.changeStandard(s -> Newham.with(s, List.of()));
        assertThat(gaps()).containsExactly("user-authorship /assents");
    }

    @Test
    void aStricterProfileAsksForMore() {
        Verdict verdict =
                Gate.evaluate(newham.standard.ref(), Facts.of(newham.all()), new GateProfile(1, 5, 2), Newham.NOW);
        assertThat(verdict).isInstanceOf(Verdict.Incomplete.class);
    }

    private Verdict.Complete complete() {
        return (Verdict.Complete) newham.judge(newham.standard);
    }

    private List<String> gaps() {
        return ((Verdict.Incomplete) newham.judge(newham.standard))
                .gaps().stream().map(GateOnStandardsTest::written).toList();
    }

    static String written(Gap gap) {
        return gap.rule().code() + " " + gap.pointer();
    }
}
