package org.saidanddone.chain.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.Capacity;
import org.saidanddone.events.state.OrganisationKind;
import org.saidanddone.events.state.OrganisationState;
import org.saidanddone.events.state.ProgrammeState;
import org.saidanddone.events.state.StandardVersionState;

/**
 * {@code user-authorship}: "they then developed a set of standards".
 *
 * <p>Of a clause, which either side may draft, it asks only that the commissioner did not assent first; of the standards it implements it asks all (ADR 004).
 */
final class UserAuthorship implements StandardRule, ClauseRule {
    @Override
    public RuleCode code() {
        return RuleCode.USER_AUTHORSHIP;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String text() {
        return "A user-led organisation wrote the first draft of the standard and assents to it as it now stands. The commissioner does not assent before it does.";
    }

    @Override
    public String easyRead() {
        return "The people who use the service write the standards. They say yes first.";
    }

    @Override
    public List<Gap> gaps(StandardInQuestion question) {
        StandardVersionState standard = question.standard();
        List<Gap> gaps = new ArrayList<>();
        Optional<ProgrammeState> programme = question.facts().state(standard.programme(), ProgrammeState.class);
        Optional<OrganisationState> author =
                question.facts().state(standard.author().organisation(), OrganisationState.class);
        boolean wrongAuthor = author.filter(known -> known.kind() != OrganisationKind.USER_LED)
                        .isPresent()
                || programme
                        .filter(known ->
                                !known.userLed().equals(standard.author().organisation()))
                        .isPresent();
        if (wrongAuthor) {
            gaps.add(Gap.of(
                    this,
                    question.subject(),
                    "/author",
                    "The first draft was not written by the programme's user-led organisation.",
                    "Let the user-led organisation draft the standard itself."));
        }
        AssentsInForce assents = AssentsInForce.over(standard.digest(), standard.assents());
        boolean noAssent = programme
                .filter(known -> assents.of(Capacity.USER_LED, known.userLed()).isEmpty())
                .isPresent();
        if (noAssent) {
            gaps.add(Gap.of(
                    this,
                    question.subject(),
                    "/assents",
                    "The user-led organisation has not assented to the standard as it now stands, or took its assent back.",
                    "Let the user-led organisation assent to the present digest."));
        }
        if (assents.commissionerWasFirst()) {
            gaps.add(commissionerFirst(question.subject()));
        }
        return gaps;
    }

    @Override
    public List<Gap> gaps(ClauseInQuestion question) {
        AssentsInForce assents = AssentsInForce.over(
                question.clause().digest(), question.clause().assents());
        return assents.commissionerWasFirst() ? List.of(commissionerFirst(question.subject())) : List.of();
    }

    private Gap commissionerFirst(AggregateRef subject) {
        return Gap.of(
                this,
                subject,
                "/assents",
                "The commissioner assented first.",
                "Let the commissioner withdraw its assent, the user-led organisation assent, and then the commissioner again.");
    }
}
