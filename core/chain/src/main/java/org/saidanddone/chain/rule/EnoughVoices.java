package org.saidanddone.chain.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.events.id.CareSettingId;
import org.saidanddone.events.id.VoiceKey;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.ProvisionState;

/**
 * {@code enough-voices}: as many distinct people, and in as many distinct settings, as the profile asks (floor: 3 people, 2 settings).
 *
 * <p>A gap never tells how many there are: a group home has a handful of residents.
 */
final class EnoughVoices implements StandardRule {
    @Override
    public RuleCode code() {
        return RuleCode.ENOUGH_VOICES;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String text() {
        return "A standard rests on what enough different people said, in enough different care settings. The gate profile says how many: by default 3 people and 2 settings.";
    }

    @Override
    public String easyRead() {
        return "One voice is not enough. We need to hear from at least 3 people in 2 homes.";
    }

    @Override
    public List<Gap> gaps(StandardInQuestion question) {
        Set<VoiceKey> voices = new HashSet<>();
        Set<CareSettingId> settings = new HashSet<>();
        int unknown = 0;
        for (StandardInQuestion.Provision provision : question.provisions()) {
            unknown += provision.known() ? 0 : ProvisionState.MOST_LINKS;
            for (LinkedEvidence item : provision.counted()) {
                EvidenceState evidence = item.evidence();
                if (evidence == null) {
                    unknown++;
                } else if (item.isFirstHand()) {
                    voices.add(evidence.voice());
                    settings.add(evidence.setting());
                }
            }
        }
        List<Gap> gaps = new ArrayList<>();
        if (voices.size() + unknown < question.profile().leastVoices()) {
            gaps.add(tooFew(
                    question,
                    "Fewer distinct people than the " + question.profile().leastVoices()
                            + " that the gate profile asks.",
                    "Link what more people said, consented to and checked back."));
        }
        if (settings.size() + unknown < question.profile().leastSettings()) {
            gaps.add(tooFew(
                    question,
                    "Fewer distinct care settings than the "
                            + question.profile().leastSettings() + " that the gate profile asks.",
                    "Link what people said in another care setting."));
        }
        return gaps;
    }

    private Gap tooFew(StandardInQuestion question, String missing, String howToFix) {
        return Gap.of(this, question.subject(), "/provisions", missing, howToFix);
    }
}
