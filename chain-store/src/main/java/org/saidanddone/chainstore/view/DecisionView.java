package org.saidanddone.chainstore.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.saidanddone.events.id.ContentDigest;
import org.saidanddone.events.state.Decision;
import org.saidanddone.events.state.PublicationStatus;

/**
 * The decision that a version stands under.
 *
 * @param profile the number of the gate profile whose figures were asked by
 * @param gaps codes of the rules that found a gap; empty for a publication; null for whoever may not know
 * @param closure null for a suspension
 * @param frontier how far the facts reached: the next offset per upstream
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Publication", description = "The gate's decision that a version stands under")
public record DecisionView(
        PublicationStatus status,

        @Schema(description = "The time that the gate judged by")
        Instant at,

        @Schema(description = "The number of the gate profile whose figures were asked by; 1 is the floor")
        int profile,

        @Schema(description = "The rules that were asked, each in its version")
        List<RuleAsked> rules,

        @Nullable @Schema(
                description =
                        "Codes of the rules that found a gap; empty for a publication. Only for the user-led organisation and auditors: why something no longer counts is between the person and them")
        List<String> gaps,

        @Nullable @Schema(description = "The digest of all facts that a publication rests on")
        String closure,

        @Schema(description = "How far the facts reached: the next offset of each upstream topic")
        Map<String, Long> frontier) {
    public DecisionView {
        rules = List.copyOf(rules);
        gaps = gaps == null ? null : List.copyOf(gaps);
        frontier = Map.copyOf(frontier);
    }

    /** The decision as it is served. */
    public static DecisionView of(PublicationStatus status, Decision decision) {
        return new DecisionView(
                status,
                decision.at(),
                decision.profile(),
                decision.rules().stream().map(RuleAsked::of).toList(),
                decision.gaps(),
                Optional.ofNullable(decision.closure())
                        .map(ContentDigest::value)
                        .orElse(null),
                decision.frontier().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().publicName(), Map.Entry::getValue)));
    }

    /** As it is served to those who may not know why. */
    public DecisionView withoutReasons() {
        return new DecisionView(status, at, profile, rules, null, closure, frontier);
    }
}
