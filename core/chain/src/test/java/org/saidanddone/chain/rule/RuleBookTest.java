package org.saidanddone.chain.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saidanddone.chain.Newham;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.gate.Gate;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.events.state.RuleUse;

class RuleBookTest {
    @Test
    void theFirstSevenRulesAreAskedInCatalogueOrder() {
        assertThat(RuleBook.current().uses())
                .containsExactly(
                        new RuleUse("rooted-in-evidence", 1),
                        new RuleUse("enough-voices", 1),
                        new RuleUse("consent-in-force", 1),
                        new RuleUse("checked-back", 1),
                        new RuleUse("user-led-inspection", 1),
                        new RuleUse("user-authorship", 1),
                        new RuleUse("joint-assent", 1));
    }

    @Test
    void everyRuleExplainsItselfInPlainEnglishAndEasyRead() {
        assertThat(RuleBook.current().rules()).allSatisfy(rule -> {
            assertThat(rule.text()).endsWith(".");
            assertThat(rule.easyRead())
                    .endsWith(".")
                    .hasSizeLessThan(rule.text().length());
        });
    }

    @Test
    void anOldDecisionIsReplayedWithTheRulesItWasMadeWith() {
        Newham newham = new Newham();
        newham.changeClause(c -> Newham.with(c, List.of()));
        RuleBook withoutJointAssent =
                RuleBook.of(List.of(new RuleUse("rooted-in-evidence", 1), new RuleUse("enough-voices", 1)));
        assertThat(Gate.evaluate(
                        newham.clause.ref(), Facts.of(newham.all()), GateProfile.FLOOR, Newham.NOW, withoutJointAssent))
                .isInstanceOf(Verdict.Complete.class);
        assertThat(newham.judge(newham.clause)).isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void thePresentRulesAreTheNewestEdition() {
        assertThat(RuleBook.edition(RuleBook.current().uses())).hasValue(2);
    }

    @Test
    void rulesThatWereNeverAskedTogetherAreNoEdition() {
        List<RuleUse> withoutTheLast = RuleBook.current().uses().subList(0, 5);
        assertThat(RuleBook.edition(withoutTheLast)).isEmpty();
        assertThat(RuleBook.edition(List.of())).isEmpty();
    }

    @Test
    void aRuleThatNeverWasIsRefused() {
        assertThatThrownBy(() -> RuleBook.of(List.of(new RuleUse("joint-assent", 99))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
