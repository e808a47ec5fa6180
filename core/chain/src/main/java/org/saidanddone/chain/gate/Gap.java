package org.saidanddone.chain.gate;

import org.saidanddone.chain.rule.Rule;
import org.saidanddone.chain.rule.RuleCode;
import org.saidanddone.events.id.AggregateRef;

/**
 * Something that a rule misses. Neither text names a person or repeats what one said.
 *
 * @param rule which rule misses it
 * @param ruleVersion in which of its versions
 * @param subject where it is missing; evidence is shown only to those who may know it
 * @param pointer the place in the candidate's own representation (JSON Pointer, RFC 6901)
 * @param missing what is missing, in plain English
 * @param howToFix what to do about it
 */
public record Gap(
        RuleCode rule, int ruleVersion, AggregateRef subject, String pointer, String missing, String howToFix) {
    public static Gap of(Rule rule, AggregateRef subject, String pointer, String missing, String howToFix) {
        return new Gap(rule.code(), rule.version(), subject, pointer, missing, howToFix);
    }

    /** The same gap seen from something that rests on its subject. */
    public Gap seenFrom(String outerPointer) {
        return new Gap(rule, ruleVersion, subject, outerPointer, missing, howToFix);
    }
}
