package org.saidanddone.attack.plot;

import java.util.List;
import java.util.function.Predicate;

/**
 * The sequential model: what a publication needs, as a function of which registers hold. Written down again from the rule catalogue, and not taken
 * from the gate, so that the two can disagree.
 */
public final class Needs {
    private static final int VOICES = 3;

    private Needs() {}

    /** Whether a candidate may be published while these registers hold. */
    public static boolean met(Plot plot, Candidate candidate, Predicate<String> holds) {
        return candidate.clause() ? ofClause(plot, candidate, holds) : ofStandard(plot, candidate, holds);
    }

    private static boolean ofStandard(Plot plot, Candidate standard, Predicate<String> holds) {
        int version = standard.number();
        List<Item> counting = plot.items().stream()
                .filter(item -> counts(item, version, holds))
                .toList();
        boolean twoHomes = holds.test(Register.APART)
                && counting.stream().anyMatch(Item::second)
                && !counting.stream().allMatch(Item::second);
        return holds.test(Register.current(version))
                && holds.test(Register.assent(version))
                && counting.size() >= VOICES
                && twoHomes;
    }

    private static boolean counts(Item item, int version, Predicate<String> holds) {
        int number = item.number();
        return holds.test(Register.standing(number))
                && holds.test(Register.consent(number))
                && holds.test(Register.purpose(number))
                && holds.test(Register.check(number))
                && holds.test(Register.account(number))
                && holds.test(Register.link(version, number));
    }

    private static boolean ofClause(Plot plot, Candidate clause, Predicate<String> holds) {
        int number = clause.number();
        return holds.test(Register.clauseCurrent(number))
                && holds.test(Register.groupAgrees(number))
                && holds.test(Register.boroughAgrees(number))
                && holds.test(Register.groupFirst(number))
                && plot.standards().stream()
                        .anyMatch(standard -> holds.test(Register.implemented(number, standard.number()))
                                && holds.test(Register.published(standard.number()))
                                && ofStandard(plot, standard, holds));
    }
}
