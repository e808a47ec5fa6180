package org.saidanddone.chainstore.view;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.rule.RuleBook;

/**
 * All rules that the gate asks, in the order of the catalogue.
 *
 * @param profile the number of the gate profile whose figures are shown
 */
@Schema(description = "The rules of the gate, with the figures of one gate profile.")
public record RulesView(
        @Schema(
                description =
                        "The number of that profile within its programme; 1 is the floor that ships with the suite.",
                examples = "1")
        int profile,

        @Schema(description = "All rules, in the order of the catalogue.")
        List<RuleView> items) {
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
