package org.saidanddone.chain.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saidanddone.chain.gate.Gap;
import org.saidanddone.chain.rule.ClauseInQuestion.Standing;
import org.saidanddone.events.state.EvidenceState;
import org.saidanddone.events.state.EvidenceStatus;
import org.saidanddone.events.state.PublicationStatus;
import org.saidanddone.events.state.StandardVersionState;

/**
 * {@code rooted-in-evidence}: "based on what people living in these homes told them".
 *
 * <p>A link is <em>suspect</em> when the target's digest is no longer the pinned one, <em>broken</em> when the target fell. Neither counts.
 */
final class RootedInEvidence implements ItemRule, StandardRule, ClauseRule {
    @Override
    public RuleCode code() {
        return RuleCode.ROOTED_IN_EVIDENCE;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String text() {
        return "Every provision of a standard has a current link to something that a person said themselves, said with support, or that a peer observed. Every clause implements at least one published standard.";
    }

    @Override
    public String easyRead() {
        return "Each part of a standard comes from what people told us. Each part of a contract comes from a standard.";
    }

    @Override
    public Optional<Gap> whyNotCounted(LinkedEvidence item, Instant at) {
        EvidenceState evidence = item.evidence();
        if (evidence == null) {
            return Optional.empty();
        }
        if (evidence.status() != EvidenceStatus.STANDING) {
            return Optional.of(Gap.of(
                    this,
                    item.subject(),
                    item.pointer(),
                    "The link is broken: what it points to was taken back.",
                    "Link other evidence that stands. What was taken back stays so."));
        }
        if (!evidence.commitment().equals(item.link().commitment())) {
            return Optional.of(Gap.of(
                    this,
                    item.subject(),
                    item.pointer(),
                    "The link is suspect: the words were amended after it was made.",
                    "Read the amended words and, if they still support the provision, link them again."));
        }
        return Optional.empty();
    }

    @Override
    public List<Gap> gaps(StandardInQuestion question) {
        List<Gap> gaps = new ArrayList<>();
        if (question.provisions().isEmpty()) {
            gaps.add(Gap.of(
                    this,
                    question.subject(),
                    "/provisions",
                    "The standard has no provision.",
                    "Write at least one provision and link it to evidence."));
        }
        for (StandardInQuestion.Provision provision : question.provisions()) {
            if (provision.known() && provision.counted().stream().noneMatch(LinkedEvidence::isFirstHand)) {
                gaps.add(
                        Gap.of(
                                this,
                                provision.id().ref(),
                                provision.pointer(),
                                "No link of this provision to a first-hand account counts.",
                                "Link evidence that is first-person, supported or peer-observed, consented to and checked back."));
            }
        }
        return gaps;
    }

    @Override
    public List<Gap> gaps(ClauseInQuestion question) {
        if (question.standings().stream()
                .anyMatch(standing -> whyNotCounted(standing).isEmpty())) {
            return List.of();
        }
        List<Gap> gaps = new ArrayList<>();
        gaps.add(Gap.of(
                this,
                question.subject(),
                "/implements",
                "The clause implements no published standard version that counts.",
                "Let it implement at least one standard version that is published and whose own chain is complete."));
        gaps.addAll(notCounted(question));
        return gaps;
    }

    @Override
    public List<Gap> notCounted(ClauseInQuestion question) {
        return question.standings().stream()
                .flatMap(standing -> whyNotCounted(standing).stream())
                .toList();
    }

    private List<Gap> whyNotCounted(Standing standing) {
        StandardVersionState standard = standing.standard();
        if (standard == null) {
            return List.of();
        }
        List<Gap> reasons = new ArrayList<>();
        PublicationStatus status = standard.publication().status();
        if (status == PublicationStatus.SUPERSEDED) {
            reasons.add(Gap.of(
                    this,
                    standard.id().ref(),
                    standing.pointer(),
                    "A newer version of this standard was published and took the place of this one.",
                    "Read the newer version and link the clause to it."));
        } else if (status == PublicationStatus.WITHDRAWN) {
            reasons.add(Gap.of(
                    this,
                    standard.id().ref(),
                    standing.pointer(),
                    "The user-led organisation took this standard version out of force.",
                    "Link the clause to another standard version that is published."));
        } else if (status != PublicationStatus.PUBLISHED) {
            reasons.add(Gap.of(
                    this,
                    standard.id().ref(),
                    standing.pointer(),
                    "This standard version is not published.",
                    "Publish it, or implement another one that is."));
        }
        if (!standard.digest().equals(standing.link().digest())) {
            reasons.add(
                    Gap.of(
                            this,
                            standard.id().ref(),
                            standing.pointer(),
                            "The link is suspect: the standard version was edited after it was made.",
                            "Read the standard version again and, if the clause still implements it, edit the clause to link it anew."));
        }
        reasons.addAll(standing.gapsBelow());
        return reasons;
    }
}
