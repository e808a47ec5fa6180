package org.saidanddone.chain.rule;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.saidanddone.events.state.RuleUse;

/** Rules to be asked together, each in one version, in catalogue order. */
public final class RuleBook {
    private static final List<Rule> ALL_VERSIONS = List.of(
            new RootedInEvidence(),
            new EnoughVoices(),
            new ConsentInForce(),
            new CheckedBack(),
            new UserLedInspection(),
            new UserAuthorship(),
            new JointAssent());
    private static final RuleBook CURRENT = new RuleBook(ALL_VERSIONS);

    /** Which rules were the current ones together, oldest first. A decision by an older edition stays what it was. */
    private static final List<List<RuleUse>> EDITIONS = List.of(
            List.of(
                    new RuleUse("rooted-in-evidence", 1),
                    new RuleUse("enough-voices", 1),
                    new RuleUse("consent-in-force", 1),
                    new RuleUse("checked-back", 1),
                    new RuleUse("user-authorship", 1),
                    new RuleUse("joint-assent", 1)),
            List.of(
                    new RuleUse("rooted-in-evidence", 1),
                    new RuleUse("enough-voices", 1),
                    new RuleUse("consent-in-force", 1),
                    new RuleUse("checked-back", 1),
                    new RuleUse("user-led-inspection", 1),
                    new RuleUse("user-authorship", 1),
                    new RuleUse("joint-assent", 1)));

    /** Rules that say whether enough evidence counts: when they find a gap, why some does not count are gaps too. */
    private static final Set<RuleCode> COUNT_EVIDENCE = Set.of(RuleCode.ROOTED_IN_EVIDENCE, RuleCode.ENOUGH_VOICES);

    private final List<Rule> rules;
    private final List<ItemRule> itemRules;
    private final List<StandardRule> standardRules;
    private final List<ClauseRule> clauseRules;

    private RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.itemRules = all(ItemRule.class);
        this.standardRules = all(StandardRule.class);
        this.clauseRules = all(ClauseRule.class);
    }

    /** The present version of every rule. */
    public static RuleBook current() {
        return CURRENT;
    }

    /**
     * The rules that an old decision was made with.
     *
     * @throws IllegalArgumentException when it names a rule or version that this software never had
     */
    public static RuleBook of(List<RuleUse> uses) {
        return new RuleBook(uses.stream().map(RuleBook::rule).toList());
    }

    /**
     * Which edition of the rules these are, counted from 1; empty when they never were the current ones together. The present edition is the last.
     */
    public static OptionalInt edition(List<RuleUse> uses) {
        int index = EDITIONS.indexOf(uses);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** What a decision made with these rules records. */
    public List<RuleUse> uses() {
        return rules.stream()
                .map(rule -> new RuleUse(rule.code().code(), rule.version()))
                .toList();
    }

    public List<ItemRule> itemRules() {
        return itemRules;
    }

    public List<StandardRule> standardRules() {
        return standardRules;
    }

    public List<ClauseRule> clauseRules() {
        return clauseRules;
    }

    public boolean countsEvidence(RuleCode code) {
        return COUNT_EVIDENCE.contains(code);
    }

    private <R> List<R> all(Class<R> kind) {
        return rules.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Rule rule(RuleUse use) {
        return ALL_VERSIONS.stream()
                .filter(rule -> rule.code().code().equals(use.code()) && rule.version() == use.version())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such rule in this version"));
    }
}
