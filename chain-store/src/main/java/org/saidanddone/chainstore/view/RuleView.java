package org.saidanddone.chainstore.view;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.rule.Rule;
import org.saidanddone.chain.rule.RuleCode;

/**
 * A rule that the gate asks.
 *
 * @param text in plain English
 * @param parameters the figures of the gate profile that it uses
 */
@Schema(description = "A rule that the gate asks.")
public record RuleView(
        @Schema(description = "Stable; gaps name it.", examples = "enough-voices")
        String code,

        @Schema(description = "Counts the changes of what the rule asks.", examples = "1")
        int version,

        @Schema(description = "The rule in plain English.", examples = "Enough people in enough places said it.")
        String text,

        @Schema(description = "The rule in Easy Read.", examples = "Three people said it. They live in two homes.")
        String easyRead,

        @Schema(
                description = "The figures of the gate profile that it asks for.",
                examples = "{\"leastVoices\": 3, \"leastSettings\": 2}")
        Map<String, Integer> parameters) {
    static RuleView of(Rule rule, GateProfile profile) {
        Map<String, Integer> parameters = rule.code() == RuleCode.ENOUGH_VOICES
                ? Map.of("leastVoices", profile.leastVoices(), "leastSettings", profile.leastSettings())
                : Map.of();
        return new RuleView(rule.code().code(), rule.version(), rule.text(), rule.easyRead(), parameters);
    }
}
