package org.saidanddone.chain.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.rule.ClauseInQuestion;
import org.saidanddone.chain.rule.ClauseInQuestion.Standing;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.events.state.ClauseVersionState;
import org.saidanddone.events.state.StandardLink;
import org.saidanddone.events.state.StandardVersionState;

/** One asking of a clause version: it walks down to the evidence itself and takes no word that a standard is complete. */
final class ClauseTrial {
    private final ClauseVersionState clause;
    private final Facts facts;
    private final GateProfile profile;
    private final Instant at;
    private final RuleBook rules;

    ClauseTrial(ClauseVersionState clause, Facts facts, GateProfile profile, Instant at, RuleBook rules) {
        this.clause = clause;
        this.facts = facts;
        this.profile = profile;
        this.at = at;
        this.rules = rules;
    }

    Findings findings() {
        List<Standing> standings = new ArrayList<>();
        List<Gap> shown = new ArrayList<>();
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < clause.implemented().size(); i++) {
            StandardLink link = clause.implemented().get(i);
            String pointer = "/implements/" + i;
            Optional<StandardVersionState> standard = facts.state(link.standardVersion(), StandardVersionState.class);
            Findings below = standard.map(known -> new StandardTrial(known, facts, profile, at, rules).findings())
                    .orElse(new Findings(List.of(), List.of(), Optional.empty()));
            List<Gap> gapsBelow =
                    below.gaps().stream().map(gap -> gap.seenFrom(pointer)).toList();
            below.notCounted().forEach(gap -> shown.add(gap.seenFrom(pointer)));
            below.reconsiderAt().ifPresent(moments::add);
            standings.add(new Standing(link, pointer, standard.orElse(null), gapsBelow));
        }
        ClauseInQuestion question = new ClauseInQuestion(clause, standings, facts);
        List<Gap> gaps = rules.clauseRules().stream()
                .flatMap(rule -> rule.gaps(question).stream())
                .toList();
        rules.clauseRules().forEach(rule -> shown.addAll(rule.notCounted(question)));
        return new Findings(
                gaps, gaps.isEmpty() ? shown : List.of(), moments.stream().min(Comparator.naturalOrder()));
    }
}
