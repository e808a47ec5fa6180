package org.saidanddone.chainstore.view;

import java.util.List;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.rule.RuleBook;

/**
 * All rules that the gate asks, in the order of the catalogue.
 *
 * @param profile the number of the gate profile whose figures are shown
 */
public record RulesView(int profile, List<RuleView> items) {
    public RulesView {
        items = List.copyOf(items);
    }

    /** The present rules with these figures. */
    static RulesView by(GateProfile profile) {
        return new RulesView(
                profile.number(),
                RuleBook.current().rules().stream()
                        .map(rule -> RuleView.of(rule, profile))
                        .toList());
    }
}
