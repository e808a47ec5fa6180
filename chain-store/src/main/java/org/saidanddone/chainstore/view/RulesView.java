package org.saidanddone.chainstore.view;

import java.util.List;

/**
 * All rules that the gate asks, in the order of the catalogue.
 *
 * @param profile the number of the gate profile whose figures are shown
 */
public record RulesView(int profile, List<RuleView> items) {
    public RulesView {
        items = List.copyOf(items);
    }
}
