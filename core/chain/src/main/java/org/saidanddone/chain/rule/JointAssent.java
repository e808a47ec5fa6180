package org.saidanddone.chain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.events.state.Assent;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.ContractState;
import org.saidanddone.events.state.ProgrammeState;

/** {@code joint-assent}: "jointly produced a new contract". Both sides, by different people, over exactly this content. */
final class JointAssent implements ClauseRule {
    @Override
    public RuleCode code() {
        return RuleCode.JOINT_ASSENT;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String text() {
        return "The user-led organisation and the commissioner both assent to exactly this content, plain and Easy Read together, by different people and after its last change.";
    }

    @Override
    public String easyRead() {
        return "Both sides say yes to the same words.";
    }

    @Override
    public List<Gap> gaps(ClauseInQuestion question) {
        Optional<ContractState> contract =
                question.facts().state(question.clause().contract(), ContractState.class);
        Optional<ProgrammeState> programme =
                contract.flatMap(known -> question.facts().state(known.programme(), ProgrammeState.class));
        if (contract.isEmpty() || programme.isEmpty()) {
            return List.of();
        }
        AssentsInForce assents = AssentsInForce.over(
                question.clause().digest(), question.clause().assents());
        List<Assent> userLed = assents.of(Capacity.USER_LED, programme.get().userLed());
        List<Assent> commissioner =
                assents.of(Capacity.COMMISSIONER, contract.get().commissioner());
        List<Gap> gaps = new ArrayList<>();
        if (userLed.isEmpty()) {
            gaps.add(missing(
                    question,
                    "The user-led organisation has not assented to exactly this content.",
                    "Let the user-led organisation assent to the present digest."));
        }
        if (commissioner.isEmpty()) {
            gaps.add(missing(
                    question,
                    "The commissioner has not assented to exactly this content.",
                    "Let the commissioner assent to the present digest, after the user-led organisation."));
        }
        boolean twoPeople = userLed.stream()
                .anyMatch(one ->
                        commissioner.stream().anyMatch(other -> !one.actor().equals(other.actor())));
        if (gaps.isEmpty() && !twoPeople) {
            gaps.add(missing(
                    question,
                    "One and the same person assented for both sides.",
                    "Let different people assent for the two sides."));
        }
        return gaps;
    }

    private Gap missing(ClauseInQuestion question, String missing, String howToFix) {
        return Gap.of(this, question.subject(), "/assents", missing, howToFix);
    }
}
