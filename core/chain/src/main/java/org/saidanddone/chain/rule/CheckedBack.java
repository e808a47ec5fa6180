package org.saidanddone.chain.rule;

import java.time.Instant;
import java.util.Optional;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.MemberCheck;

/** {@code checked-back}: an item counts only when the person confirmed the record, for exactly the present words. */
final class CheckedBack implements ItemRule {
    @Override
    public RuleCode code() {
        return RuleCode.CHECKED_BACK;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String text() {
        return "The record of what a person said was read back to them, and they confirmed exactly this text. Who disagreed is not counted.";
    }

    @Override
    public String easyRead() {
        return "We check with you that we wrote down what you said.";
    }

    @Override
    public Optional<Gap> whyNotCounted(LinkedEvidence item, Instant at) {
        EvidenceState evidence = item.evidence();
        if (evidence == null) {
            return Optional.empty();
        }
        MemberCheck check = evidence.check();
        if (check == null) {
            return gap(
                    item,
                    "The record was not checked back with the person.",
                    "Read it back to the person and record the member check.");
        }
        return switch (check.outcome()) {
            case CONFIRMED ->
                check.commitment().equals(evidence.commitment())
                        ? Optional.empty()
                        : gap(
                                item,
                                "The person confirmed an earlier text.",
                                "Read the present text back and record the member check.");
            case AMENDED ->
                gap(
                        item,
                        "The person asked for an amendment that is not confirmed yet.",
                        "Amend the words, read them back and record the member check.");
            case DISAGREED ->
                gap(
                        item,
                        "The person disagreed with the record.",
                        "Leave it out, or put it right with the person and check again.");
            case UNREACHABLE ->
                gap(item, "The person could not be reached to check the record.", "Try again, or link other evidence.");
            case DECLINED ->
                gap(item, "The person declined to check the record.", "Leave it out. Link other evidence.");
        };
    }

    private Optional<Gap> gap(LinkedEvidence item, String missing, String howToFix) {
        return Optional.of(Gap.of(this, item.subject(), item.pointer(), missing, howToFix));
    }
}
