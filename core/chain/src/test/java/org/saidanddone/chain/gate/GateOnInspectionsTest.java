package org.saidanddone.chain.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.OrganisationId;
import org.saidanddone.events.state.Inspector;
import org.saidanddone.events.state.InspectorRole;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.RuleUse;
import org.saidanddone.events.state.UserLedDeclarationState;
import org.saidanddone.events.state.Verification;

/** Rule user-led-inspection: who inspected, and who led. What was said in home 1 is needed, and all of it falls with its visit. */
class GateOnInspectionsTest {
    private static final Inspector PEER = new Inspector(InspectorRole.PEER, null, List.of());
    private static final Inspector STAFF = new Inspector(InspectorRole.STAFF, null, List.of());
    private static final Inspector SUPPORTER = new Inspector(InspectorRole.SUPPORTER, null, List.of());

    private final Newham newham = new Newham();

    @Test
    void ofAVisitToldBeforeInspectorsWereRecordedNothingCounts() {
        newham.inspected(1);
        assertThat(missing()).containsOnly("It is not recorded who inspected.");
    }

    @Test
    void peersAreTheMajorityOfThoseWhoInspectAndSupportersDoNotInspect() {
        newham.inspected(1, PEER, SUPPORTER, SUPPORTER);
        assertComplete();
        newham.inspected(1, PEER, PEER, STAFF);
        assertComplete();
    }

    @Test
    void halfIsNoMajority() {
        newham.inspected(1, PEER, STAFF, SUPPORTER);
        assertThat(missing())
                .containsOnly("People with lived experience were not the majority of the visit's inspectors.");
    }

    @Test
    void supportersAloneAreNoInspection() {
        newham.inspected(1, SUPPORTER);
        assertThat(missing()).isNotEmpty();
    }

    @Test
    void anInterestInTheProviderDeclaredLaterTakesWhatWasSaidOutOfAccount() {
        newham.inspected(1, PEER, new Inspector(InspectorRole.PEER, null, List.of(newham.provider)));
        assertThat(missing()).containsOnly("Somebody who took part in the visit has an interest in the provider.");
    }

    @Test
    void whoIsPaidByTheProviderHasAnInterestInIt() {
        newham.inspected(1, PEER, new Inspector(InspectorRole.SUPPORTER, newham.provider, List.of()));
        assertThat(missing()).containsOnly("Somebody who took part in the visit has an interest in the provider.");
    }

    @Test
    void anInterestInAnotherProviderIsNone() {
        OrganisationId another = new OrganisationId(UUID.randomUUID());
        newham.inspected(1, PEER, new Inspector(InspectorRole.SUPPORTER, newham.commissioner, List.of(another)));
        assertComplete();
    }

    @Test
    void whatWasSaidInAnotherVisitCountsOn() {
        newham.inspected(0);
        Verdict verdict = newham.judge(newham.standard);
        assertThat(((Verdict.Incomplete) verdict).gaps())
                .filteredOn(gap -> gap.rule().code().equals("user-led-inspection"))
                .extracting(Gap::pointer)
                .containsExactly("/provisions/0/links/0", "/provisions/0/links/1");
    }

    @Test
    void anOrganisationWithoutAVerifiedDeclarationIsNotUserLed() {
        newham.put(new OrganisationState(newham.userLed, OrganisationKind.USER_LED, null));
        assertThat(missing())
                .containsOnly("The organisation that led the visit has no verified declaration that it is user-led.");
    }

    @Test
    void aCorrectedDeclarationDoesNotCountUntilItIsVerifiedAnew() {
        newham.changeDeclaration(declared(8, 8, null));
        assertThat(missing())
                .containsOnly(
                        "The user-led declaration of the organisation that led the visit is not verified as it stands.");
        newham.changeDeclaration(declared(8, 8, newham.advocates));
        assertComplete();
    }

    @ParameterizedTest
    @CsvSource({"4, 3", "8, 6", "1, 1", "1000, 750"})
    void threeInFourWithLivedExperienceAreEnough(int members, int withLivedExperience) {
        newham.changeDeclaration(declared(members, withLivedExperience, newham.advocates));
        assertComplete();
    }

    @ParameterizedTest
    @CsvSource({"4, 2", "8, 5", "1, 0", "1000, 749"})
    void fewerAreNot(int members, int withLivedExperience) {
        newham.changeDeclaration(declared(members, withLivedExperience, newham.advocates));
        assertThat(missing())
                .containsOnly(
                        "Fewer than three in four of those who govern the organisation that led the visit have lived experience.");
    }

    @Test
    void nobodyWhoIsNotIndependentVerifiesIt() {
        for (OrganisationId verifier : List.of(newham.userLed, newham.commissioner, newham.provider)) {
            newham.changeDeclaration(declared(8, 7, verifier));
            assertThat(missing())
                    .containsOnly(
                            "The user-led declaration was verified by the organisation itself, its commissioner or a provider.");
        }
    }

    @Test
    void anotherOrganisationsDeclarationIsNotItsOwn() {
        newham.changeDeclaration(d -> new UserLedDeclarationState(
                d.id(), newham.advocates, d.members(), d.withLivedExperience(), d.validThrough(), d.verification()));
        assertThat(missing()).isNotEmpty();
    }

    @Test
    void aDeclarationIsInForceUntilFiveSecondsBeforeTheEndOfItsLastMonth() {
        newham.changeDeclaration(d -> new UserLedDeclarationState(
                d.id(),
                d.organisation(),
                d.members(),
                d.withLivedExperience(),
                YearMonth.of(2026, 12),
                d.verification()));
        assertThat(newham.judge(newham.standard, Instant.parse("2026-12-31T23:59:54.999Z")))
                .isInstanceOf(Verdict.Complete.class);
        assertThat(newham.judge(newham.standard, Instant.parse("2026-12-31T23:59:55Z")))
                .isInstanceOf(Verdict.Incomplete.class);
        assertThat(((Verdict.Complete) newham.judge(newham.standard)).reconsiderAt())
                .contains(Instant.parse("2026-12-31T23:59:55Z"));
    }

    @Test
    void aClauseIsAskedTheSame() {
        newham.inspected(1, PEER, STAFF);
        assertThat(newham.judge(newham.clause)).isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void whatWasPublishedBeforeTheRuleIsNotAskedForItAndDoesNotEndWithTheDeclaration() {
        newham.put(new OrganisationState(newham.userLed, OrganisationKind.USER_LED, newham.declaration));
        newham.inspected(0);
        newham.inspected(1);
        RuleBook before = RuleBook.of(Stream.of(
                        "rooted-in-evidence",
                        "enough-voices",
                        "consent-in-force",
                        "checked-back",
                        "user-authorship",
                        "joint-assent")
                .map(code -> new RuleUse(code, 1))
                .toList());
        Verdict verdict =
                Gate.evaluate(newham.standard.ref(), Facts.of(newham.all()), GateProfile.FLOOR, Newham.NOW, before);
        assertThat(((Verdict.Complete) verdict).reconsiderAt()).isEmpty();
    }

    @Test
    void aVisitThatIsNotKnownIsUnverifiableNotAGap() {
        newham.forget(newham.visits.get(1));
        assertThat(newham.judge(newham.standard)).isInstanceOf(Verdict.Unverifiable.class);
    }

    @Test
    void aDeclarationThatIsNotKnownIsUnverifiableNotAGap() {
        newham.forget(newham.declaration);
        assertThat(newham.judge(newham.standard)).isInstanceOf(Verdict.Unverifiable.class);
    }

    private void assertComplete() {
        assertThat(newham.judge(newham.standard)).isInstanceOf(Verdict.Complete.class);
    }

    /** What the rule finds missing. */
    private List<String> missing() {
        return ((Verdict.Incomplete) newham.judge(newham.standard))
                .gaps().stream()
                        .filter(gap -> gap.rule().code().equals("user-led-inspection"))
                        .map(Gap::missing)
                        .toList();
    }

    private static UnaryOperator<UserLedDeclarationState> declared(
            int members, int withLivedExperience, OrganisationId verifier) {
        return d -> new UserLedDeclarationState(
                d.id(),
                d.organisation(),
                members,
                withLivedExperience,
                d.validThrough(),
                verifier == null ? null : new Verification(verifier, YearMonth.of(2026, 11)));
    }
}
