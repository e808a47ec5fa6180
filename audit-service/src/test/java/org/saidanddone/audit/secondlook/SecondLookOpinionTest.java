package org.saidanddone.audit.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.ProfileInForce;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.id.AggregateType;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.FindingKind;
import org.saidanddone.events.state.RuleUse;

/** The second look itself, without a journal. */
class SecondLookOpinionTest {
    private static final List<RuleUse> RULES = RuleBook.current().uses();

    private final Newham newham = new Newham();
    private final AggregateRef clause = newham.clause.ref();
    private final ContentDigest closure = ((Verdict.Complete) newham.judge(newham.clause)).closure();

    @Test
    void itAgreesWithTheSameVerdictOnTheSameFacts() {
        assertThat(at(decided(1, RULES, closure))).isEqualTo(new Opinion.Agreed());
    }

    @Test
    void itDisagreesWithAnotherClosure() {
        assertThat(at(decided(1, RULES, Newham.digest(99)))).isEqualTo(disagreed(FindingKind.CLOSURE_DIFFERS));
    }

    @Test
    void itDisagreesWithAVerdictOverAChainWithGaps() {
        newham.withdraw(3);
        assertThat(at(decided(1, RULES, closure)))
                .isEqualTo(disagreed(FindingKind.CHAIN_INCOMPLETE, "rooted-in-evidence"));
    }

    @Test
    void itDisagreesWithAVerdictOverWhatNobodyKnew() {
        newham.forget(newham.consents.get(3));
        assertThat(at(decided(1, RULES, closure))).isEqualTo(disagreed(FindingKind.CHAIN_UNVERIFIABLE));
    }

    @Test
    void itDisagreesWithRulesThatNeverWere() {
        List<RuleUse> unknown = new ArrayList<>(RULES.subList(0, RULES.size() - 1));
        unknown.add(new RuleUse("joint-assent", 99));
        assertThat(at(decided(1, unknown, closure))).isEqualTo(disagreed(FindingKind.RULES_DIFFER, "joint-assent"));
    }

    @Test
    void itDisagreesWithRulesThatWereNeverTheCurrentOnesTogether() {
        assertThat(at(decided(1, RULES.subList(0, RULES.size() - 1), closure)))
                .isEqualTo(disagreed(FindingKind.RULES_DIFFER, "joint-assent"));
    }

    @Test
    void itDisagreesWithRulesThatWereReplacedBefore() {
        int later = RuleBook.edition(RULES).orElseThrow() + 1;
        assertThat(SecondLook.at(clause, decided(1, RULES, closure), later, known(Set.of(), false)))
                .isEqualTo(disagreed(FindingKind.RULES_DIFFER));
    }

    @Test
    void itDisagreesWithAPublicationThatNamesNoDecision() {
        assertThat(SecondLook.at(clause, null, 0, known(Set.of(), false)))
                .isInstanceOfSatisfying(
                        Opinion.Disagreed.class,
                        opinion -> assertThat(opinion.rules()).hasSize(RULES.size()));
    }

    @Test
    void itDisagreesWithAProfileThatWasNotInForce() {
        assertThat(at(decided(2, RULES, closure))).isEqualTo(disagreed(FindingKind.PROFILE_DIFFERS));
    }

    @Test
    void whatIsInDoubtHereIsNoDisagreement() {
        newham.withdraw(3);
        assertThat(SecondLook.at(
                        clause,
                        decided(1, RULES, closure),
                        0,
                        known(Set.of(newham.said.get(3).ref()), false)))
                .isEqualTo(new Opinion.Unverified());
    }

    @Test
    void whileASourceIsInDoubtNothingIs() {
        newham.forget(newham.consents.get(3));
        assertThat(SecondLook.at(clause, decided(1, RULES, closure), 0, known(Set.of(), true)))
                .isEqualTo(new Opinion.Unverified());
    }

    @Test
    void doubtAboutSomethingElseChangesNothing() {
        AggregateRef other = new AggregateRef(AggregateType.EVIDENCE, UUID.randomUUID());
        assertThat(SecondLook.at(clause, decided(1, RULES, closure), 0, known(Set.of(other), false)))
                .isEqualTo(new Opinion.Agreed());
    }

    @Test
    void whatIsPublishedNowAndWholeIsAgreedTo() {
        assertThat(now()).isEqualTo(new Opinion.Agreed());
    }

    @Test
    void whatIsPublishedNowOnABrokenChainIsNot() {
        newham.withdraw(3);
        assertThat(now()).isEqualTo(disagreed(FindingKind.NOT_SUSPENDED, "rooted-in-evidence"));
    }

    @Test
    void whatIsNotKnownSuspendsNothing() {
        newham.forget(newham.consents.get(3));
        assertThat(now()).isEqualTo(new Opinion.Unverified());
    }

    private Opinion at(Decision decision) {
        return SecondLook.at(clause, decision, 0, known(Set.of(), false));
    }

    private Opinion now() {
        return SecondLook.now(clause, RULES, GateProfile.FLOOR, known(Set.of(), false), Newham.NOW);
    }

    private static Decision decided(int profile, List<RuleUse> rules, ContentDigest closure) {
        return new Decision(Newham.NOW, profile, rules, List.of(), closure, Map.of());
    }

    private FromJournal known(Set<AggregateRef> doubts, boolean sourceInDoubt) {
        List<Fact> facts = newham.all();
        return new FromJournal(
                Facts.of(facts), ProfileInForce.FLOOR, List.of(GateProfile.FLOOR), doubts, sourceInDoubt);
    }

    private static Opinion disagreed(FindingKind kind, String... rules) {
        return new Opinion.Disagreed(kind, List.of(rules));
    }
}
