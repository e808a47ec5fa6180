package org.saidanddone.chainstore.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.events.state.RuleUse;

/** A rule that was asked for a decision, as it then was. */
@Schema(description = "A rule that was asked, in its version of then.")
public record RuleAsked(
        @Schema(description = "The rule's code; it is explained at /v1/rules.", examples = "joint-assent")
        String code,

        @Schema(description = "Which version of the rule.", examples = "1")
        int version) {
    static RuleAsked of(RuleUse use) {
        return new RuleAsked(use.code(), use.version());
    }
}
