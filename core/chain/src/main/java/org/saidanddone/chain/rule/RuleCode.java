package org.saidanddone.chain.rule;

/** The stable codes of the rules, in the order of the catalogue. */
public enum RuleCode {
    ROOTED_IN_EVIDENCE("rooted-in-evidence"),
    ENOUGH_VOICES("enough-voices"),
    CONSENT_IN_FORCE("consent-in-force"),
    CHECKED_BACK("checked-back"),
    USER_LED_INSPECTION("user-led-inspection"),
    USER_AUTHORSHIP("user-authorship"),
    JOINT_ASSENT("joint-assent");

    private final String code;

    RuleCode(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
