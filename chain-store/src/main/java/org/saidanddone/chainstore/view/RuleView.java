package org.saidanddone.chainstore.view;

import java.util.Map;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.rule.Rule;
import org.saidanddone.chain.rule.RuleCode;

/**
 * A rule that the gate asks.
 *
 * @param text in plain English
 * @param parameters the figures of the gate profile that it uses
 */
public record RuleView(String code, int version, String text, String easyRead, Map<String, Integer> parameters) {
    static RuleView of(Rule rule, GateProfile profile) {
        Map<String, Integer> parameters = rule.code() == RuleCode.ENOUGH_VOICES
                ? Map.of("leastVoices", profile.leastVoices(), "leastSettings", profile.leastSettings())
                : Map.of();
        return new RuleView(rule.code().code(), rule.version(), rule.text(), rule.easyRead(), parameters);
    }
}
