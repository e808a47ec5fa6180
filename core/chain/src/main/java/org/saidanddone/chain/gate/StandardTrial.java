package org.saidanddone.chain.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.saidanddone.chain.fact.Facts;
import org.saidanddone.chain.rule.ItemRule;
import org.saidanddone.chain.rule.LinkedEvidence;
import org.saidanddone.chain.rule.RuleBook;
import org.saidanddone.chain.rule.StandardInQuestion;
import org.saidanddone.events.state.ProvisionState;
import org.saidanddone.events.state.StandardVersionState;

/** One asking of a standard version: first which links count, then whether what counts suffices. */
final class StandardTrial {
    private final StandardVersionState standard;
    private final Facts facts;
    private final GateProfile profile;
    private final Instant at;
    private final RuleBook rules;

    StandardTrial(StandardVersionState standard, Facts facts, GateProfile profile, Instant at, RuleBook rules) {
        this.standard = standard;
        this.facts = facts;
        this.profile = profile;
        this.at = at;
        this.rules = rules;
    }

    Findings findings() {
        List<Gap> whyNotCounted = new ArrayList<>();
        List<LinkedEvidence> counted = new ArrayList<>();
        List<StandardInQuestion.Provision> provisions = new ArrayList<>();
        for (int p = 0; p < standard.provisions().size(); p++) {
            var id = standard.provisions().get(p);
            Optional<ProvisionState> provision = facts.state(id, ProvisionState.class);
            List<LinkedEvidence> ofProvision = new ArrayList<>();
            for (LinkedEvidence item : provision.map(links("/provisions/" + p)).orElse(List.of())) {
                List<Gap> reasons = whyNotCounted(item);
                whyNotCounted.addAll(reasons);
                if (reasons.isEmpty()) {
                    ofProvision.add(item);
                }
            }
            counted.addAll(ofProvision);
            provisions.add(
                    new StandardInQuestion.Provision(id, "/provisions/" + p, provision.isPresent(), ofProvision));
        }
        StandardInQuestion question = new StandardInQuestion(standard, provisions, facts, profile);
        List<Gap> gaps = new ArrayList<>(rules.standardRules().stream()
                .flatMap(rule -> rule.gaps(question).stream())
                .toList());
        boolean tooLittleCounts = gaps.stream().anyMatch(gap -> rules.countsEvidence(gap.rule()));
        if (tooLittleCounts) {
            gaps.addAll(whyNotCounted);
        }
        return new Findings(gaps, tooLittleCounts ? List.of() : whyNotCounted, firstExpiry(counted));
    }

    private List<Gap> whyNotCounted(LinkedEvidence item) {
        List<Gap> reasons = new ArrayList<>();
        for (ItemRule rule : rules.itemRules()) {
            rule.whyNotCounted(item, at).ifPresent(reasons::add);
        }
        return reasons;
    }

    private Function<ProvisionState, List<LinkedEvidence>> links(String pointer) {
        return provision -> {
            List<LinkedEvidence> items = new ArrayList<>();
            for (int l = 0; l < provision.links().size(); l++) {
                items.add(LinkedEvidence.of(provision.links().get(l), pointer + "/links/" + l, facts));
            }
            return items;
        };
    }

    /** Only by the rules that are asked: what an older publication was not asked for does not end it. */
    private Optional<Instant> firstExpiry(List<LinkedEvidence> counted) {
        Set<Instant> moments = new HashSet<>();
        for (LinkedEvidence item : counted) {
            for (ItemRule rule : rules.itemRules()) {
                rule.countsUntil(item).ifPresent(moments::add);
            }
        }
        return moments.stream().min(Comparator.naturalOrder());
    }
}
