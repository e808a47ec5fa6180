package org.saidanddone.audit.secondlook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.chain.gate.Gate;
import org.saidanddone.chain.gate.GateProfile;
import org.saidanddone.chain.gate.Verdict;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.FindingKind;
import org.saidanddone.events.state.RuleUse;

/**
 * Judges what was published, once more (docs/gate-protocol.md, "Second look"). Pure: the same arguments always give the same opinion.
 */
final class SecondLook {
    /** As many as a finding may name. */
    private static final int MOST_RULES = 32;

    /** Of two replicas of the service. */
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private SecondLook() {}

    /**
     * About a decision that published something.
     *
     * @param decision null when the event names none
     * @param leastEdition the edition of the rules that the publisher certainly had by then
     * @param known the facts as of the decision's frontier
     */
    static Opinion at(AggregateRef candidate, @Nullable Decision decision, int leastEdition, FromJournal known) {
        List<RuleUse> rules = decision == null ? List.of() : decision.rules();
        OptionalInt edition = RuleBook.edition(rules);
        if (decision == null || edition.isEmpty() || edition.getAsInt() < leastEdition) {
            return new Opinion.Disagreed(FindingKind.RULES_DIFFER, unlikeTheCurrent(rules));
        }
        GateProfile profile = known.inForce().profile();
        Verdict verdict = known.inForce()
                .believed(Gate.evaluate(candidate, known.facts(), profile, decision.at(), RuleBook.of(rules)));
        if (known.isInDoubt(candidate)) {
            return new Opinion.Unverified();
        }
        return switch (verdict) {
            case Verdict.Incomplete incomplete -> disagreed(FindingKind.CHAIN_INCOMPLETE, incomplete);
            case Verdict.Unverifiable unverifiable -> new Opinion.Disagreed(FindingKind.CHAIN_UNVERIFIABLE, List.of());
            case Verdict.Complete complete -> {
                if (decision.profile() != profile.number()) {
                    yield new Opinion.Disagreed(FindingKind.PROFILE_DIFFERS, List.of());
                }
                yield complete.closure().equals(decision.closure())
                        ? new Opinion.Agreed()
                        : new Opinion.Disagreed(FindingKind.CLOSURE_DIFFERS, List.of());
            }
        };
    }

    /**
     * Whether a decision claims less than an earlier one of the same service had seen, or an earlier time. The gate lock puts them in one order, so that
     * none ever does; who forges one could choose facts or figures that no longer hold.
     */
    static boolean goesBack(Decision earlier, Decision later) {
        boolean seenLess = earlier.frontier().entrySet().stream()
                .anyMatch(seen -> later.frontier().getOrDefault(seen.getKey(), 0L) < seen.getValue());
        return seenLess || later.at().isBefore(earlier.at().minus(CLOCK_SKEW));
    }

    /**
     * About what is published now, by the rules and the profile that it was published under, as its service judges it again. What is not
     * known suspends nothing there, so it is no disagreement.
     *
     * @param rules an edition of the rules
     * @param known the newest facts
     */
    static Opinion now(
            AggregateRef candidate, List<RuleUse> rules, GateProfile profile, FromJournal known, Instant at) {
        Verdict verdict = Gate.evaluate(candidate, known.facts(), profile, at, RuleBook.of(rules));
        if (known.isInDoubt(candidate)) {
            return new Opinion.Unverified();
        }
        return switch (verdict) {
            case Verdict.Complete complete -> new Opinion.Agreed();
            case Verdict.Incomplete incomplete -> disagreed(FindingKind.NOT_SUSPENDED, incomplete);
            case Verdict.Unverifiable unverifiable -> new Opinion.Unverified();
        };
    }

    private static Opinion disagreed(FindingKind kind, Verdict.Incomplete incomplete) {
        return new Opinion.Disagreed(
                kind,
                incomplete.gaps().stream()
                        .map(Gap::rule)
                        .map(rule -> rule.code())
                        .distinct()
                        .toList());
    }

    private static List<String> unlikeTheCurrent(List<RuleUse> named) {
        List<RuleUse> current = RuleBook.current().uses();
        return Stream.concat(
                        current.stream().filter(rule -> !named.contains(rule)),
                        named.stream().filter(rule -> !current.contains(rule)))
                .map(RuleUse::code)
                .distinct()
                .limit(MOST_RULES)
                .toList();
    }
}
