package org.saidanddone.chain.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.saidanddone.chain.fact.Closure;
import org.saidanddone.chain.fact.Fact;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.id.AggregateRef;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.StandardVersionState;

/**
 * The gate: whether a standard version or a clause version may be published, or stay so (docs/gate-protocol.md, "The gate").
 * Pure: the same arguments always give the same verdict, in whatever order the facts came.
 */
public final class Gate {
    private Gate() {}

    /**
     * Asks the present versions of all rules.
     *
     * @param profile the figures to ask by: the caller knows which are in force ({@link ProfileInForce})
     */
    public static Verdict evaluate(AggregateRef candidate, Facts facts, GateProfile profile, Instant at) {
        return evaluate(candidate, facts, profile, at, RuleBook.current());
    }

    /** Asks the given versions of rules, to replay an old decision. */
    public static Verdict evaluate(
            AggregateRef candidate, Facts facts, GateProfile profile, Instant at, RuleBook rules) {
        Closure closure = Closure.of(candidate, facts);
        Fact fact = closure.known().get(candidate);
        if (fact == null) {
            return new Verdict.Unverifiable(Set.of(candidate), Optional.empty());
        }
        Findings findings = switch (fact.state()) {
            case StandardVersionState standard -> new StandardTrial(standard, facts, profile, at, rules).findings();
            case ClauseVersionState clause -> new ClauseTrial(clause, facts, profile, at, rules).findings();
            default -> throw new IllegalArgumentException("only standard versions and clause versions are published");
        };
        if (!findings.gaps().isEmpty()) {
            return new Verdict.Incomplete(findings.gaps());
        }
        if (!closure.doubtful().isEmpty()) {
            return new Verdict.Unverifiable(closure.doubtful(), findings.reconsiderAt());
        }
        return new Verdict.Complete(
                closure.digest(), closure.members(), findings.reconsiderAt(), findings.notCounted());
    }
}
